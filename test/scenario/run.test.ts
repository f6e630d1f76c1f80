import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { auditBundle } from "../../src/world/evidence/audit";
import { sha256 } from "../../src/core/domain/digest";
import { LADDER } from "../../src/core/stages/ladder";
import { approvalBinding, approvalStatement, type ApprovalSubject } from "../../src/core/records/approval";
import { openBundle } from "../../src/world/evidence/reader";
import { program, ROOT } from "../support/program";
import { eventsOf, makeCase, runHarness, type RunResult, solution, temporaryFolder } from "../support/runs";

/** The bundle of a run must hold for a stranger, whatever its verdict. */
async function expectHolds({ dir }: RunResult): Promise<void> {
  const { files, problems } = await openBundle(dir!);
  expect(problems).toEqual([]);
  expect((await auditBundle(files!)).faults).toEqual([]);
  execFileSync("sha256sum", ["--quiet", "-c", "SHA256SUMS"], { cwd: dir! });
}

/** Runs stage 2 on a case made of parts, and checks that the bundle holds. */
async function runCase(parts: Parameters<typeof makeCase>[0], argv: string[] = []): Promise<RunResult> {
  const result = await runHarness(["--stage", "2", "--case-dir", makeCase(parts), ...argv]);
  await expectHolds(result);
  return result;
}

const codes = ({ report }: RunResult) => report!.blockers.map(({ code }) => code);

describe("stage 2 with the fake lane", () => {
  it.each(["r1-string-slugify", "r1-src-string-slugify", "r1-slugify-punctuation"])("passes %s", async (id) => {
    const result = await runHarness(["--stage", "2", "--case", id, "--json"]);
    expect(result.code, result.stderr).toBe(0);
    expect(JSON.parse(result.stdout)).toMatchObject({
      status: "pass",
      case_id: id,
      artifacts_dir: result.dir,
      blockers: [],
    });
    expect(result.report).toMatchObject({
      status: "pass",
      failure_reason: null,
      lane_process_started: true,
      case_process_started: false,
    });
    expect(result.report!.artifact_digests["patch.diff"]).not.toBe(sha256(""));
    expect(eventsOf(result.dir!).map(({ event }) => event)).toEqual([
      "run.started",
      "task.contract.created",
      "plan.updated",
      "patch.applied",
      "git.diff.checked",
      "verification.completed",
      "run.completed",
    ]);
    expect(result.stderr.trimEnd().split("\n").at(-1)).toMatch(/^PASS .*: \//);
    await expectHolds(result);
  });

  it("nests the refusal of stage 1, whose bundle is complete in itself", async () => {
    const { dir } = await runHarness(["--stage", "2"]);
    const { files } = await openBundle(join(dir!, "stage1-refusal"));
    const { faults, report } = await auditBundle(files!, { parts: true });
    expect(faults).toEqual([]);
    expect(report).toMatchObject({ stage: 1, status: "blocked", lane_process_started: false });
  });

  it("applies anywhere: the patch takes the case's workspace to the result tree", async () => {
    const { dir, report } = await runHarness(["--stage", "2"]);
    const repo = temporaryFolder();
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.invalid", ...args], {
        cwd: repo,
        encoding: "utf8",
      });
    execFileSync("cp", ["-r", `${ROOT}/fixtures/cases/r1-string-slugify/workspace/.`, repo]);
    git("init", "-q");
    git("add", "-A", "-f");
    expect(git("write-tree").trim()).toBe(report!.baseline);
    git("apply", "--index", join(dir!, "patch.diff"));
    expect(git("write-tree").trim()).toBe(report!.result);
  });

  it("two runs at once do not meet", async () => {
    const results = await Promise.all([runHarness(["--stage", "2"]), runHarness(["--stage", "2"])]);
    expect(results.map(({ code }) => code)).toEqual([0, 0]);
    const nonces = results.map(({ report }) => report?.nonce);
    expect(new Set(nonces).size).toBe(2);
  });

  it("leaves nothing behind in the temporary folder, and keeps the workspace where asked", async () => {
    const tmp = temporaryFolder();
    expect((await runHarness(["--stage", "2"], { env: { TMPDIR: tmp } })).code).toBe(0);
    expect(readdirSync(tmp)).toEqual([]);
    const kept = await runHarness(["--stage", "2", "--keep-workspace"], { env: { TMPDIR: tmp } });
    expect(readFileSync(join(kept.report!.runtime_workspace_root!, "strings.py"), "utf8")).toContain("re.findall");
  });
});

describe("stage 1", () => {
  it("is blocked for the fake lane, which executes nothing there", async () => {
    const result = await runHarness(["--stage", "1"]);
    expect(result.code).toBe(2);
    expect(result.report).toMatchObject({
      status: "blocked",
      failure_reason: "case gate closed",
      lane_process_started: false,
      runtime_workspace_root: null,
    });
    expect(codes(result)).toEqual(["stage_executes_nothing"]);
    expect(readFileSync(join(result.dir!, "backend/case-gate.log"), "utf8")).toBe(
      "case gate closed: stage_executes_nothing\n",
    );
    expect(readdirSync(join(result.dir!, "backend"))).toEqual(["case-gate.log"]);
    await expectHolds(result);
  });

  it.each([
    [
      ["--lane", "case"],
      ["gate_missing", "stage_gate_missing"],
    ],
    [["--lane", "ca", "--allow", "case"], ["stage_gate_missing"]],
    [["--lane", "codex", "--allow", "codex", "--enabled-stage", "2"], ["stage_gate_missing"]],
    [["--lane", "pi", "--allow", "pi", "--enabled-stage", "1"], ["stage_executes_nothing"]],
  ])("denies real lanes by default: %j", async (argv, expected) => {
    const result = await runHarness(["--stage", "1", ...argv]);
    expect(result.code).toBe(2);
    expect(codes(result)).toEqual(expected);
    expect(result.report!.lane_process_started).toBe(false);
    await expectHolds(result);
  });
});

describe("what the lane did decides", () => {
  const write = (path: string, text: string) => ({ write: { path, text } });

  it("nothing changed, success claimed: no_diff", async () => {
    const result = await runCase({ steps: [{ stdout: "all done" }] });
    expect(result.code).toBe(1);
    expect(codes(result)).toContain("no_diff");
    expect(eventsOf(result.dir!).find(({ event }) => event === "git.diff.checked")!.data.blockers).toContain("no_diff");
    expect(eventsOf(result.dir!).map(({ event }) => event)).not.toContain("patch.applied");
  });

  it("a file outside of allowed_paths: disallowed_file_change, and it is not verified", async () => {
    const result = await runCase({ steps: [...solution(), write("notes.txt", "")] });
    expect(result.code).toBe(1);
    expect(codes(result)).toEqual(["disallowed_file_change"]);
    expect(result.report!.blockers[0]!.subject).toBe("notes.txt");
    expect(result.report).toMatchObject({ allowed_writes_passed: false, verification: { status: "passed" } });
  });

  it("a forbidden path wins over an allowed one", async () => {
    const result = await runCase({ contract: { forbidden_paths: ["strings.py"] }, steps: solution() });
    expect(codes(result)).toEqual(["forbidden_path_change"]);
  });

  it("the bug is still there: verification_failed, with the tests' output", async () => {
    const result = await runCase({ steps: [write("strings.py", "def slugify(text):\n    return text\n")] });
    expect(result.code).toBe(1);
    expect(codes(result)).toEqual(["verification_failed"]);
    expect(readFileSync(join(result.dir!, "test.log"), "utf8")).toContain("FAIL");
  });

  it("a lane that fails is backend_failed, even with a good change", async () => {
    const result = await runCase({ steps: [...solution(), { exit: 3 }] });
    expect(codes(result)).toEqual(["backend_failed"]);
    expect(result.report).toMatchObject({ backend_exit_code: 3, backend_termination: "exited" });
  });

  it("sleeping past the bound: timeout, blocked, with its marker, and safety is still checked", async () => {
    const result = await runCase({ steps: [write("elsewhere.py", ""), { sleep: 600 }] }, ["--timeout", "1"]);
    expect(result.code).toBe(1);
    expect(codes(result)).toEqual(["disallowed_file_change", "timeout"]);
    expect(existsSync(join(result.dir!, "backend/provider-timeout.txt"))).toBe(true);
    const alone = await runCase({ steps: [{ sleep: 600 }] }, ["--timeout", "1"]);
    expect(alone.code).toBe(2);
    expect(alone.report).toMatchObject({
      status: "blocked",
      failure_reason: "timeout",
      backend_termination: "timeout",
    });
  });

  it("an event that the contract requires and the lane leaves out: missing_required_event", async () => {
    const contract = { required_events: ["tests.passed"] };
    expect(codes(await runCase({ contract, steps: solution() }))).toEqual(["missing_required_event"]);
    expect((await runCase({ contract, steps: [...solution(), { event: "tests.passed" }] })).code).toBe(0);
  });

  it("the lane's reviewer rejects: reviewer_rejected, blocked", async () => {
    const envelope = { agent: "reviewer", status: "completed", findings: { critical: 1 } };
    const result = await runCase({ steps: [...solution(), { envelope }] });
    expect(result.code).toBe(2);
    expect(codes(result)).toEqual(["reviewer_rejected"]);
    expect(eventsOf(result.dir!).find(({ event }) => event === "verification.completed")!.data.blockers).toEqual([
      "reviewer_rejected",
    ]);
  });

  it("commits and leaves untracked files: dirty_ending_tree", async () => {
    const clean = await runCase({ steps: [...solution(), { commit: "fix" }] });
    expect(clean.code, clean.stderr).toBe(0);
    const contract = { allowed_paths: ["strings.py", "left.txt"] };
    const dirty = await runCase({ contract, steps: [...solution(), { commit: "fix" }, write("left.txt", "x")] });
    expect(codes(dirty)).toEqual(["dirty_ending_tree"]);
  });

  it("discarded paths are listed nowhere in the patch, and are not verified", async () => {
    const result = await runCase({
      contract: { discard_paths: ["cache/"] },
      steps: [...solution(), write("cache/x", "1")],
    });
    expect(result.code).toBe(0);
    expect(result.report!.changed_files).toEqual(["strings.py"]);
  });

  it("a patch over its bound: limit_exceeded, nothing of it is kept, and it is not verified", async () => {
    const [write] = solution().filter((step) => "write" in (step as object));
    const steps = [write, { write: { path: "notes.txt", text: "x".repeat(5000) } }, { exit: 0 }];
    const parts = { contract: { allowed_paths: ["strings.py", "notes.txt"], limits: { patch_bytes: 5000 } }, steps };
    const result = await runCase(parts);
    expect(result.code).toBe(1);
    expect(codes(result)).toEqual(["limit_exceeded"]);
    expect(result.report!.blockers[0]).toMatchObject({
      subject: "patch_bytes: .",
      message: expect.stringMatching(/Expected: at most 5000\. Found: \d{4}\.$/),
      fix: expect.stringContaining("change less at once"),
    });
    expect(result.report!.changed_files).toEqual(["notes.txt", "strings.py"]);
    expect(result.report!.verification.status).toBe("not_run");
    expect(readFileSync(join(result.dir!, "patch.diff"), "utf8")).toBe("");
  });

  it("a lane that overwrites the tests' outcome by a module of its own does not pass", async () => {
    const contract = { allowed_paths: ["strings.py", "unittest.py", "sitecustomize.py"] };
    const shadow = "import sys\nsys.exit(0)\n";
    const result = await runCase({ contract, steps: [write("unittest.py", shadow), write("strings.py", "x = 1\n")] });
    // The shadowed module is the contract's doing: it allowed that file. Outside of allowed_paths it never reaches verification.
    expect(codes(await runCase({ steps: [write("unittest.py", shadow), write("strings.py", "x = 1\n")] }))).toEqual([
      "disallowed_file_change",
      "verification_failed",
    ]);
    await expectHolds(result);
  });
});

describe("bad contracts block with a position", () => {
  const bad: [string, Parameters<typeof makeCase>[0], RegExp][] = [
    ["no JSON", { contractText: '{\n  "task_id": nope\n}' }, /line 2, column 14/],
    ["an empty file", { contractText: "" }, /line 1, column 1/],
    ["an unknown field", { contract: { allow_everything: true } }, /allow_everything \(line 1, column \d+\)/],
    ["a climbing path", { contract: { allowed_paths: ["../x"] } }, /allowed_paths\[0\] \(line 1, column \d+\)/],
    ["an absolute path", { contract: { forbidden_paths: ["/etc"] } }, /forbidden_paths\[0\]/],
    ["empty allowed_paths", { contract: { allowed_paths: [] } }, /allowed_paths \(/],
    ["no allowed_paths", { contract: { allowed_paths: undefined } }, /allowed_paths/],
    ["no forbidden_actions", { contract: { forbidden_actions: undefined } }, /forbidden_actions/],
    ["an unknown mutation_mode", { contract: { mutation_mode: "everything" } }, /mutation_mode \(/],
    ["a mode that is too narrow", { contract: { mutation_mode: "none" } }, /mutation_mode/],
    ["a NUL", { contractText: '{"task_id":"a\\u0000b"}' }, /line 1/],
    ["a doubled key", { contractText: '{"task_id":"a","task_id":"b"}' }, /line 1/],
    ["ten megabytes of nesting", { contractText: "[".repeat(10 * 1024 * 1024) }, /task contract/],
    ["deep nesting", { contractText: "[".repeat(100_000) }, /line 1/],
    ["no workspace", { contract: {}, steps: solution() }, /case folder/],
    ["a broken fake.json", { steps: [{ juggle: 3 }] }, /case folder/],
  ];
  it.each(bad)("%s", async (name, parts, position) => {
    const dir = makeCase(parts);
    if (name === "no workspace") rmSync(join(dir, "workspace"), { recursive: true });
    const result = await runHarness(["--stage", "2", "--case-dir", dir]);
    expect(result.code, result.stderr).toBe(2);
    expect(new Set(codes(result))).toEqual(new Set(["task_contract_invalid"]));
    expect(result.report!.blockers.map(({ subject, message }) => `${subject} ${message}`).join("\n")).toMatch(position);
    expect(result.report).toMatchObject({ lane_process_started: false, runtime_workspace_root: null });
    await expectHolds(result);
  });

  it("names the run `unknown` when the contract can't be read", async () => {
    const result = await runHarness(["--stage", "2", "--case-dir", makeCase({ contractText: "?" })]);
    expect(result.report!.case_id).toBe("unknown");
  });

  it("a contract without a command: missing_test_command at verification.completed", async () => {
    const result = await runCase({ contract: { verification_commands: undefined } });
    expect(result.code).toBe(2);
    expect(codes(result)).toEqual(["missing_test_command"]);
    expect(result.report!.verification.status).toBe("missing");
    expect(eventsOf(result.dir!).find(({ event }) => event === "verification.completed")!.data.blockers).toEqual([
      "missing_test_command",
    ]);
  });

  it("a target repository at stage 2: task_exposes_target_path, and the report does not name it", async () => {
    const target = "/srv/repositories/canary-target";
    const result = await runCase({ contract: { target_repository: target, brief: `Fix ${target}.` } });
    expect(new Set(codes(result))).toEqual(new Set(["task_exposes_target_path"]));
    expect(JSON.stringify(result.report)).not.toContain(target);
  });

  it("a special file in the starting tree blocks", async () => {
    const dir = makeCase({});
    execFileSync("mkfifo", [join(dir, "workspace", "pipe")]);
    const result = await runHarness(["--stage", "2", "--case-dir", dir]);
    expect(result.code).toBe(2);
    expect(codes(result)).toEqual(["task_contract_invalid"]);
    await expectHolds(result);
  });

  it("a contract behind a link is not read", async () => {
    const dir = makeCase({});
    rmSync(join(dir, "case.json"));
    symlinkSync(`${ROOT}/fixtures/cases/r1-string-slugify/case.json`, join(dir, "case.json"));
    const result = await runHarness(["--stage", "2", "--case-dir", dir]);
    expect(result.report!.blockers[0]!.message).toContain("a symbolic link");
  });
});

describe("approval", () => {
  const parts = { contract: { approval_required: true }, steps: solution() };

  function approve(dir: string, change: Record<string, unknown> = {}): string {
    const contract = readFileSync(join(dir, "case.json"));
    const { task_id, title } = JSON.parse(contract.toString()) as { task_id: string; title: string };
    const subject: ApprovalSubject = {
      task_id,
      contract_sha256: sha256(contract),
      target: null,
      lane: "fake",
      stage: 2,
      mutation_mode: "copied-fixture",
      binary_sha256: null,
      model_provider: null,
      model: null,
    };
    const path = join(temporaryFolder(), "approval.json");
    const record = {
      approval_id: `test-${Math.random().toString(36).slice(2)}`,
      decision: "granted",
      actor: "a reviewer",
      scope: "this test",
      mutation_mode: "copied-fixture",
      statement: approvalStatement({ ...subject, target: LADDER[1].target, title }),
      timestamp: "2020-01-01T00:00:00Z",
      expires_at: "2999-01-01T00:00:00Z",
      binding: approvalBinding(subject),
      ...change,
    };
    writeFileSync(path, JSON.stringify(record));
    return path;
  }

  it("missing blocks, and says the exact sentence", async () => {
    const result = await runCase(parts);
    expect(codes(result)).toEqual(["approval_missing"]);
    expect(result.report!.approval_status).toBe("requested");
    const packet = JSON.parse(readFileSync(join(result.dir!, "approval-packet.json"), "utf8")) as Record<
      string,
      string
    >;
    expect(result.report!.blockers[0]!.message).toContain(`"${packet["approval_command_text"]}"`);
    expect(result.report!.blockers[0]!.message).toContain(packet["binding"]);
    await expectHolds(result);
  });

  it.each([
    ["denied", { decision: "denied" }, "approval_denied"],
    ["expired", { expires_at: "2020-01-02T00:00:00Z" }, "approval_expired"],
    ["for something else", { binding: "0".repeat(64) }, "approval_mismatch"],
    ["in other words", { statement: "ok" }, "approval_mismatch"],
    ["from the future", { timestamp: "2998-01-01T00:00:00Z" }, "approval_mismatch"],
    ["without a decision", { decision: undefined }, "approval_mismatch"],
  ])("%s blocks", async (_name, change, code) => {
    const dir = makeCase(parts);
    const result = await runHarness(["--stage", "2", "--case-dir", dir, "--approval", approve(dir, change)]);
    expect(codes(result)).toEqual([code]);
    expect(result.report).toMatchObject({ approval_status: "denied", lane_process_started: false });
    expect(eventsOf(result.dir!).map(({ event }) => event)).toContain("approval.denied");
    await expectHolds(result);
  });

  it("granted passes once, and is consumed", async () => {
    const dir = makeCase(parts);
    const approval = approve(dir);
    const runs = join(temporaryFolder(), "state", "runs");
    const argv = ["run", "--stage", "2", "--case-dir", dir, "--approval", approval, "--runs-dir", runs, "--json"];
    const env = { HOME: temporaryFolder() };
    const first = await program(argv, { env });
    expect(first.code, first.stderr).toBe(0);
    const second = await program(argv, { env });
    expect(second.code).toBe(2);
    expect(JSON.parse(second.stdout)).toMatchObject({ blockers: [{ code: "approval_consumed" }] });
  });
});

describe("the machine", () => {
  it("names what is missing: git, python3", async () => {
    const bin = temporaryFolder();
    symlinkSync("/usr/bin/python3", join(bin, "python3"));
    const noGit = await runHarness(["--stage", "2"], { env: { PATH: bin } });
    expect(noGit.code).toBe(2);
    expect(noGit.report!.blockers).toMatchObject([{ code: "provider_unavailable", subject: "git" }]);
    const nothing = await runHarness(["--stage", "2"], { env: { PATH: temporaryFolder() } });
    expect(nothing.report!.blockers.map(({ subject }) => subject)).toEqual(["git", "python3"]);
    await expectHolds(nothing);
  });

  it("needs no HOME, a writable one neither, nor a friendly umask", async () => {
    const runs = join(temporaryFolder(), "runs");
    expect((await program(["run", "--stage", "2", "--runs-dir", runs], { env: {} })).code).toBe(0);
    const home = temporaryFolder();
    chmodSync(home, 0o500);
    expect((await runHarness(["--stage", "2"], { env: { HOME: home } })).code).toBe(0);
    const strict = execFileSync(
      "sh",
      [
        "-c",
        `umask 077; "$0" .build/dist/index.js run --stage 2 --quiet --runs-dir "$1" && stat -c %a "$1"/*/report.json`,
        process.execPath,
        join(temporaryFolder(), "runs"),
      ],
      { cwd: ROOT, encoding: "utf8" },
    );
    expect(strict.trim()).toBe("600");
  });

  it("works with spaces, quotes and newlines in every path", async () => {
    const odd = join(temporaryFolder(), "a 'b' \"c\"\n$(d) ü");
    mkdirSync(odd);
    execFileSync("cp", ["-r", makeCase({ steps: solution() }), join(odd, "case")]);
    const result = await program(
      ["run", "--stage", "2", "--case-dir", join(odd, "case"), "--runs-dir", join(odd, "runs")],
      { cwd: odd, env: { TMPDIR: odd } },
    );
    expect(result.code, result.stderr).toBe(0);
  });
});

describe("wrong usage runs nothing", () => {
  it.each([
    [["--stage", "7"], /did you mean|stages: 1, 2/],
    [["--stage", "6"], /not built yet/],
    [["--stage", "2", "--lane", "cse"], /did you mean case/],
    [["--stage", "2", "--case", "r1-string-slugfy"], /did you mean r1-string-slugify/],
    [["--stage", "2", "--case-dir", "/nowhere/at/all"], /no such folder/],
    [["--stage", "2", "--case", "a", "--task", "b"], /one of --case/],
    [[], /--stage/],
    [["--stage", "2", "--tiemout", "3"], /did you mean --timeout/],
  ])("%j", async (argv, message) => {
    const result = await runHarness(argv);
    expect(result.code).toBe(3);
    expect(result.dir).toBeNull();
    expect(result.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(result.stderr).toMatch(message);
  });
});
