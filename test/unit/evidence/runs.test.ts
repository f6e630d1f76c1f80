import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  findRun,
  listRuns,
  removeRun,
  resolveRunsDir,
  type RunSummary,
  runsToPrune,
  sizeOfRun,
} from "../../../src/world/evidence/runs";

describe("resolveRunsDir", () => {
  const home = { HOME: "/home/ada" };
  it.each<[string, { flag?: string; env: Record<string, string> }, string]>([
    [
      "the flag, before everything",
      { flag: "/a/b", env: { ...home, CTO_HARNESS_RUNS_DIR: "/v", CI: "true", RUNNER_TEMP: "/t" } },
      "/a/b",
    ],
    ["a relative flag", { flag: "runs", env: home }, "/work dir/runs"],
    ["the variable", { env: { ...home, CTO_HARNESS_RUNS_DIR: "/v", CI: "true", RUNNER_TEMP: "/t" } }, "/v"],
    ["a relative variable", { env: { ...home, CTO_HARNESS_RUNS_DIR: "../v" } }, "/v"],
    [
      "an empty flag and variable as absent",
      { flag: "", env: { ...home, CTO_HARNESS_RUNS_DIR: "" } },
      "/home/ada/.local/state/case-harness/runs",
    ],
    [
      "the runner's folder in CI",
      { env: { ...home, CI: "true", RUNNER_TEMP: "/t", XDG_STATE_HOME: "/x" } },
      "/t/harness-runs",
    ],
    [
      "the runner's folder on a forge without CI",
      { env: { ...home, GITHUB_ACTIONS: "true", RUNNER_TEMP: "/t" } },
      "/t/harness-runs",
    ],
    [
      "not the runner's folder outside CI",
      { env: { ...home, RUNNER_TEMP: "/t" } },
      "/home/ada/.local/state/case-harness/runs",
    ],
    [
      "home in CI without the runner's folder",
      { env: { ...home, CI: "true" } },
      "/home/ada/.local/state/case-harness/runs",
    ],
    ["the state folder", { env: { ...home, XDG_STATE_HOME: "/x" } }, "/x/case-harness/runs"],
    [
      "home, where the state folder is relative",
      { env: { ...home, XDG_STATE_HOME: "x" } },
      "/home/ada/.local/state/case-harness/runs",
    ],
    [
      "the user database's home without HOME",
      { env: {} },
      path.join(os.userInfo().homedir, ".local/state/case-harness/runs"),
    ],
    [
      "the user database's home for a relative HOME",
      { env: { HOME: "." } },
      path.join(os.userInfo().homedir, ".local/state/case-harness/runs"),
    ],
  ])("takes %s", (_name, inputs, expected) => {
    expect(resolveRunsDir({ ...inputs, cwd: "/work dir" })).toBe(expected);
  });
});

describe("a runs folder", () => {
  let runsDir: string;
  const id = (day: string, random = "abcdef", caseId = "slugify") => `202611${day}T110000Z-${caseId}-${random}`;

  beforeEach(() => {
    runsDir = fs.mkdtempSync(path.join(os.tmpdir(), "runs-"));
  });
  afterEach(() => fs.rmSync(runsDir, { recursive: true, force: true }));

  function put(runId: string, files: Record<string, string>): void {
    fs.mkdirSync(path.join(runsDir, runId));
    for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(runsDir, runId, name), content);
  }

  it("lists every run, newest first, and nothing else", () => {
    put(id("18"), { "report.json": '{"status":"pass","stage":2,"backend":"fake","failure_reason":null}' });
    put(id("20"), {
      "report.json": '{"status":"blocked","stage":1,"backend":"case","failure_reason":"case gate closed"}',
    });
    put(id("19"), { "report.partial.json": "{}" });
    put(id("17"), {});
    put(id("16"), { "report.json": "torn {" });
    put(id("15"), { "report.json": '{"status":"great"}' });
    put("other", { "report.json": '{"status":"pass"}' });
    put(`${id("18")}.attest`, {});
    fs.symlinkSync(id("18"), path.join(runsDir, id("14")));
    fs.writeFileSync(path.join(runsDir, id("13")), "");
    expect(
      listRuns(runsDir).map((run) => [run.runId, run.state, run.status, run.stage, run.backend, run.failureReason]),
    ).toEqual([
      [id("20"), "sealed", "blocked", 1, "case", "case gate closed"],
      [id("19"), "partial", null, null, null, null],
      [id("18"), "sealed", "pass", 2, "fake", null],
      [id("17"), "unfinished", null, null, null, null],
      [id("16"), "unreadable", null, null, null, null],
      [id("15"), "unreadable", null, null, null, null],
    ]);
  });

  it("tells of a run what its name says", () => {
    put(id("18", "zzzzzz", "my-case-2"), {});
    expect(findRun(runsDir, id("18", "zzzzzz", "my-case-2"))).toMatchObject({
      caseId: "my-case-2",
      startedAt: "2026-11-18T11:00:00.000Z",
    });
    expect(findRun(runsDir, id("18"))).toBeNull();
    expect(findRun(runsDir, `../${path.basename(runsDir)}/${id("18")}`)).toBeNull();
  });

  it("reads no report through a link, and no endless one", () => {
    put(id("18"), { other: '{"status":"pass"}' });
    fs.symlinkSync("other", path.join(runsDir, id("18"), "report.json"));
    expect(findRun(runsDir, id("18"))!.state).toBe("unreadable");
    put(id("19"), {});
    fs.writeFileSync(path.join(runsDir, id("19"), "report.json"), "");
    fs.truncateSync(path.join(runsDir, id("19"), "report.json"), 2 ** 40);
    expect(findRun(runsDir, id("19"))!.state).toBe("unreadable");
  });

  it("that is missing holds none, and one that can't be read says so", () => {
    expect(listRuns(path.join(runsDir, "none"))).toEqual([]);
    fs.writeFileSync(path.join(runsDir, "file"), "");
    expect(() => listRuns(path.join(runsDir, "file"))).toThrow("Expected a readable runs folder");
  });

  it("tells the size of a run without following links", () => {
    put(id("18"), { a: "12345" });
    fs.mkdirSync(path.join(runsDir, id("18"), "backend"));
    fs.writeFileSync(path.join(runsDir, id("18"), "backend", "b"), "123");
    fs.symlinkSync("/", path.join(runsDir, id("18"), "backend", "c"));
    expect(sizeOfRun(path.join(runsDir, id("18")))).toBe(5 + 3 + 1);
  });

  it("loses a run and what stands beside it, and nothing that a link points to", () => {
    const outside = path.join(runsDir, "outside");
    fs.mkdirSync(outside);
    fs.writeFileSync(path.join(outside, "kept"), "");
    put(id("18"), {});
    put(`${id("18")}.attest`, {});
    put(id("18", "abcdefg"), {});
    fs.symlinkSync(outside, path.join(runsDir, id("18"), "backend"));
    removeRun(runsDir, id("18"));
    expect(fs.readdirSync(runsDir).sort()).toEqual([id("18", "abcdefg"), "outside"]);
    expect(fs.existsSync(path.join(outside, "kept"))).toBe(true);
    expect(() => removeRun(runsDir, "outside")).toThrow(TypeError);
    expect(() => removeRun(runsDir, "..")).toThrow(TypeError);
  });
});

describe("runsToPrune", () => {
  const NOW = Date.parse("2026-11-20T12:00:00.000Z");
  function run(day: string, over: Partial<RunSummary> = {}): RunSummary {
    const runId = `202611${day}T110000Z-x-abcdef`;
    const startedAt = `2026-11-${day}T11:00:00.000Z`;
    return {
      runId,
      dir: "",
      caseId: "x",
      startedAt,
      state: "sealed",
      status: "fail",
      replay: false,
      stage: 2,
      backend: "fake",
      failureReason: null,
      ...over,
    };
  }
  const days = (runs: readonly RunSummary[]) => runs.map(({ runId }) => runId.slice(6, 8));

  it("removes what no policy keeps", () => {
    const runs = [run("20"), run("19"), run("18"), run("17")];
    expect(days(runsToPrune(runs, { nowMs: NOW }))).toEqual(["20", "19", "18", "17"]);
    expect(days(runsToPrune(runs, { nowMs: NOW, keep: 3 }))).toEqual(["17"]);
    expect(days(runsToPrune(runs, { nowMs: NOW, youngerThanMs: 36 * 3_600_000 }))).toEqual(["18", "17"]);
    expect(days(runsToPrune(runs, { nowMs: NOW, keep: 1, youngerThanMs: 60 * 3_600_000 }))).toEqual(["17"]);
  });

  it("keeps the newest pass of each lane and stage", () => {
    const pass = { status: "pass" } as const;
    const runs = [
      run("20", pass),
      run("19", { ...pass, stage: 3 }),
      run("18", { ...pass, backend: "case" }),
      run("17", pass),
      run("16", { ...pass, stage: 3 }),
    ];
    expect(days(runsToPrune(runs, { nowMs: NOW }))).toEqual(["17", "16"]);
  });

  it("keeps what may still be running", () => {
    const open = { state: "unfinished", status: null } as const;
    expect(days(runsToPrune([run("20", open), run("18", open)], { nowMs: NOW }))).toEqual(["18"]);
    expect(days(runsToPrune([run("20", { ...open, state: "partial" })], { nowMs: NOW }))).toEqual(["20"]);
  });
});
