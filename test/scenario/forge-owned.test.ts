import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { type DecidedResult, outcomeSentence } from "../../src/core/records/outcome";
import { obstacleTo } from "../../src/world/contain/probe";
import { listRuns } from "../../src/world/evidence/runs";
import { checkout } from "../support/checkout";
import { type Job, type JobResult, removeJob, runAction } from "../support/composite";
import {
  type Artifact,
  type Decision,
  type ForgeSetup,
  loopbackForge,
  type LoopbackForge,
  type Pull,
  type Run,
} from "../support/loopback-forge.mjs";
import { CONTRACT, type Json } from "../support/own-repository";
import { climbedTo4, type OwnedTarget, ownedTarget, SOLVE, TARGET } from "../support/owned-target";
import { program, ROOT } from "../support/program";
import { bundleFiles } from "../support/reseal";
import { temporaryFolder } from "../support/temporary";
import { makeZip } from "../unit/evidence/zips";

const TASK = ".harness/tasks/fix/case.json";
const WORD = ".harness/outcome.json";
const SHIPPED = join(ROOT, "fixtures/cases/r1-string-slugify");
const REPOSITORY = "acme/widgets";
/** Events and branches of runs that nobody but the default branch makes. */
const PUSH = { event: "push" };

let forges: LoopbackForge[] = [];
afterEach(async () => {
  await Promise.all(forges.map((forge) => forge.close()));
  forges = [];
});

let target: OwnedTarget;
/** Folder of a checkout, and the commit of it. */
interface Commit {
  folder: string;
  sha: string;
}
/** The default branch as the run has it; and as it is when a record was merged. */
let before: Commit;

/** The repository that admits the target, with more files. */
function project(files: Readonly<Record<string, string>> = {}): Commit {
  const folder = temporaryFolder();
  cpSync(join(SHIPPED, "acceptance"), join(folder, ".harness/tasks/fix/acceptance"), { recursive: true });
  const write = (path: string, value: Json) => writeFileSync(join(folder, path), JSON.stringify(value));
  write(TASK, { ...CONTRACT, mutation_mode: "owned-noncritical-repo" });
  write(".harness/tasks/fix/fake.json", { steps: [...SOLVE, { exit: 0 }] });
  write(".harness/target.json", { ...TARGET, target_repository_path: target.root });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return { folder, sha: checkout(folder) };
}

async function forge(at: Commit, setup: ForgeSetup): Promise<LoopbackForge> {
  const made = await loopbackForge({ branches: { main: at.sha }, token: "CANARY-token", ...setup });
  made.setTrees((sha) => {
    const listed = execFileSync("git", ["ls-tree", sha], { cwd: at.folder, encoding: "utf8" });
    return [...listed.matchAll(/^(\d+) \w+ ([0-9a-f]+)\t(.+)$/gm)].map(([, mode, oid, path]) => ({
      ...{ path: path!, mode: mode!, sha: oid! },
    }));
  });
  forges.push(made);
  return made;
}

const envOf = (on: LoopbackForge, at: Commit, runId: number): Record<string, string> => ({
  GITHUB_API_URL: on.apiUrl,
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_REPOSITORY: REPOSITORY,
  GITHUB_SHA: at.sha,
  GITHUB_REF: "refs/heads/main",
  GITHUB_RUN_ID: String(runId),
  GITHUB_RUN_ATTEMPT: "1",
  GITHUB_EVENT_NAME: "push",
});

const payload = () => readFileSync(join(ROOT, "fixtures/forge/events/push.json"), "utf8");

/** A job of a run for the default branch. */
function job(
  on: LoopbackForge,
  at: Commit,
  runId: number,
  inputs: Record<string, string>,
  more: Partial<Job> = {},
): Promise<JobResult> {
  return runAction({
    payload: payload(),
    workspace: (folder) => cpSync(at.folder, folder, { recursive: true }),
    ...more,
    inputs: { forge: "github", upload: "false", stage: "5", task: TASK, ...inputs },
    env: { ...envOf(on, at, runId), ...more.env },
  });
}

const zipOf = (dir: string): Buffer =>
  makeZip(bundleFiles(dir).map((name) => ({ name, data: readFileSync(join(dir, name)) })));

let first: Buffer;
let decided: DecidedResult;
let check: Json;
let summary: string;
beforeAll(async () => {
  const climbed = await climbedTo4();
  target = ownedTarget(climbed);
  before = project();
  const prior = listRuns(climbed.runs).find(({ stage, status }) => stage === 4 && status === "pass")!.dir;
  const env = { HOME: climbed.home, XDG_STATE_HOME: climbed.env["XDG_STATE_HOME"]! };
  const inputs = { "prior-evidence": prior, approval: "environment:run" };
  const on = await forge(before, { runs: { 900: { ...PUSH, headSha: before.sha, startedBy: "dev" } } });
  const asked = await job(on, before, 900, inputs, { env });
  expect(JSON.parse(asked.outputs["blockers"]!), asked.log).toEqual(["approval_missing"]);
  const packet = JSON.parse(readFileSync(join(asked.outputs["bundle"]!, "approval-packet.json"), "utf8")) as Json;
  removeJob(asked);
  const comment = `${String(packet["approval_command_text"])}\n${String(packet["binding"])}`;
  on.setApprovals(900, [{ environment: "run", login: "boss", comment }]);
  const ran = await job(on, before, 900, inputs, { env });
  expect(JSON.parse(ran.outputs["blockers"]!), ran.log).toEqual(["missing_operator_outcome"]);
  const dir = ran.outputs["bundle"]!;
  const digests = readFileSync(join(dir, "SHA256SUMS"), "utf8");
  const digestOf = (name: string) => new RegExp(`^([0-9a-f]{64}) {2}${name}$`, "m").exec(digests)![1]!;
  decided = {
    run_id: ran.outputs["run-id"]!,
    report_sha256: digestOf("report.json"),
    patch_sha256: digestOf("patch.diff"),
  };
  const said = await program(["conclude", "--bundle", dir, "--outcome", "accepted", "--actor", "me"], { env });
  expect(said.stderr, "a run of CI is concluded on its forge").toContain("found one of unknown origin");
  expect(readFileSync(join(dir, "report.md"), "utf8")).toMatch(/^## To be decided$[^]+`mode: conclude`/m);
  first = zipOf(dir);
  check = on.checks.at(-1) as unknown as Json;
  summary = ran.summary;
  removeJob(ran);
}, 240_000);

const evidence = (runId: number, change: Partial<Artifact> = {}): Artifact => ({
  ...{ id: 5, runId, ofRun: runId, name: `harness-evidence-${decided.run_id}`, zip: first },
  ...change,
});
const RUNS = (): Record<string, Run> => ({
  900: { ...PUSH, headSha: before.sha, startedBy: "dev" },
  901: { ...PUSH, headSha: before.sha, startedBy: "ci" },
});
const says = (outcome: "accepted" | "rejected", more = "") => `Seen.\r\n${outcomeSentence(outcome, decided)}\n${more}`;
const recordOf = (change: Json = {}) => JSON.stringify({ outcome: "accepted", ...decided, ...change });

describe.skipIf(obstacleTo("sandbox") !== null)("stage 5 in CI", () => {
  it("changes the target by one commit, says that nobody has decided, and by which words a person does", () => {
    expect(target.git("log", "--format=%s").trim().split("\n")).toEqual(["stage5 fake result", "as it is"]);
    expect(check).toMatchObject({
      ...{ name: "harness / stage 5 / fake / fix", conclusion: "action_required", head_sha: before.sha },
    });
    const said = String((check["output"] as Json)["summary"]);
    for (const words of [
      target.git("rev-parse", "HEAD").trim(),
      outcomeSentence("accepted", decided),
      outcomeSentence("rejected", decided),
      JSON.stringify({ outcome: "accepted", ...decided }, null, 2),
      "github.com/acme/widgets/actions/runs/900",
    ]) {
      expect(said).toContain(words);
      expect(summary).toContain(words);
    }
    expect(said).not.toContain(target.root);
  });

  it("begins in no run but one of the default branch, as the forge says, and announces nothing then", async () => {
    const strange: Partial<Run>[] = [{ branch: "work" }, { event: "pull_request" }, { headRepository: "eve/widgets" }];
    for (const run of strange) {
      const on = await forge(before, { runs: { 900: { ...PUSH, headSha: before.sha, ...run } } });
      const ended = await job(on, before, 900, { approval: "environment:run" });
      expect(ended.steps["announce"]!.output).toContain("expected one of main, the default branch, as the forge says");
      expect([ended.steps["run"]!.outcome, on.checks.length]).toEqual(["skipped", 0]);
      removeJob(ended);
    }
  });

  it("is concluded by the comment that approved an environment, once, as a pass with a check of its own", async () => {
    // Whoever opens pull requests has uploaded their own under its name, more of them than are looked into.
    const strangers = Array.from({ length: 12 }, (_, at) => 910 + at);
    const theirs = (event: string): Run => ({ ...PUSH, headSha: before.sha, event, startedBy: "eve" });
    const on = await forge(before, {
      runs: { ...RUNS(), ...Object.fromEntries(strangers.map((id) => [id, theirs("pull_request")])) },
      artifacts: [evidence(900), ...strangers.map((id) => evidence(id, { id }))],
    });
    on.setApprovals(901, [{ environment: "owned", login: "boss", comment: says("accepted", "Reason: it is good") }]);
    const inputs = { mode: "conclude", outcome: "environment:owned", actor: "Boss, other" };
    const done = await job(on, before, 901, inputs);
    expect(done.conclusion, done.log).toBe("success");
    expect(done.outputs).toMatchObject({ status: "pass", blockers: "[]" });
    expect(on.checks).toMatchObject([
      { name: "harness / stage 5 / fake / fix / conclude", conclusion: "success", head_sha: before.sha },
    ]);
    const dir = done.outputs["bundle"]!;
    const report = JSON.parse(readFileSync(join(dir, "report.json"), "utf8")) as Json;
    expect(report).toMatchObject({
      ...{ status: "pass", operator_outcome: "accepted", approval_state: "consumed_by_pass_evidence" },
      operator: {
        ...{ actor: "boss", reason: "it is good", first_run: decided },
        forge: {
          ...{ repository: REPOSITORY, source: "environment", word: "environment owned (9), decision 1 of run 901" },
          ...{ said_at: "2026-11-20T09:00:00.000Z", ledger: `harness-outcome/${decided.report_sha256}` },
          first_run: { artifact: "5", workflow_run: "900", head_sha: before.sha, event: "push", branch: "main" },
        },
      },
    });
    expect(existsSync(join(dir, "first-run/report.json"))).toBe(true);
    const verified = await program(["verify", dir, "--require", "pass"]);
    expect(verified.code, verified.stdout).toBe(0);
    expect(verified.stdout + verified.stderr).toContain("boss, as the forge of acme/widgets says");
    expect([...on.refs.keys()]).toEqual([`refs/tags/harness-outcome/${decided.report_sha256}`]);
    removeJob(done);
    // The same word again, and another one: neither counts any more.
    for (const outcome of ["accepted", "rejected"] as const) {
      on.setApprovals(901, [{ environment: "owned", login: "boss", comment: says(outcome) }]);
      const again = await job(on, before, 901, inputs);
      expect(again.conclusion).toBe("failure");
      expect(again.log).toContain("an outcome is given once");
      expect(again.outputs).toMatchObject({ status: "", bundle: "" });
      removeJob(again);
    }
    expect(on.checks).toHaveLength(1);
  });

  const merged = (at: Commit, change: Partial<NonNullable<Pull["merged"]>> = {}): Pull => ({
    headSha: at.sha,
    author: "dev",
    merged: { login: "boss", at: "2026-11-21T08:00:00Z", sha: at.sha, files: ["README.md", WORD], ...change },
  });

  it("is concluded by the record that a person merged, on the commit that was run; a rejection says the way back", async () => {
    const after = project({ [WORD]: recordOf({ outcome: "rejected", reason: "not so" }) });
    const on = await forge(after, {
      ...{ artifacts: [evidence(900)], pulls: { 3: merged(after, { files: ["x"], login: "dev" }), 4: merged(after) } },
      runs: { ...RUNS(), 902: { ...PUSH, headSha: after.sha, startedBy: "boss" } },
    });
    const done = await job(on, after, 902, { mode: "conclude", outcome: WORD });
    expect(done.conclusion).toBe("failure");
    expect(JSON.parse(done.outputs["blockers"]!), done.log).toEqual(["operator_rejected"]);
    expect(on.checks).toMatchObject([
      { name: "harness / stage 5 / fake / fix / conclude", conclusion: "failure", head_sha: before.sha },
    ]);
    const revert = `revert --no-edit ${target.git("rev-parse", "HEAD").trim()}`;
    expect(String((on.checks[0] as unknown as { output: Json }).output["summary"])).toContain(revert);
    expect(done.log).toContain(revert);
    const report = JSON.parse(readFileSync(join(done.outputs["bundle"]!, "report.json"), "utf8")) as Json;
    expect(report["operator"]).toMatchObject({
      ...{ actor: "boss", reason: "not so" },
      forge: { source: "record", word: "pull request #4", said_at: "2026-11-21T08:00:00.000Z" },
    });
    expect(target.git("log", "--format=%s").trim().split("\n")).toHaveLength(2);
    removeJob(done);
  });

  /** Only the step that concludes: it ends before anything is used, whatever it is given. */
  async function refused(on: LoopbackForge, at: Commit, runId: number, inputs: Record<string, string>) {
    const folder = temporaryFolder();
    const event = join(folder, "event.json");
    writeFileSync(event, payload());
    const output = join(folder, "output");
    writeFileSync(output, "");
    const env = { ...envOf(on, at, runId), GITHUB_ACTIONS: "true", CI: "true", GITHUB_EVENT_PATH: event };
    const given = {
      mode: "conclude",
      stage: "5",
      task: TASK,
      forge: "github",
      lane: "fake",
      upload: "false",
      ...inputs,
    };
    const variables = Object.entries(given).map(([name, value]) => [
      `HARNESS_INPUT_${name.toUpperCase().replaceAll("-", "_")}`,
      value,
    ]);
    const surroundings = { ...env, HOME: folder, RUNNER_TEMP: folder, GITHUB_OUTPUT: output };
    const placed = await program(["step", "place"], {
      cwd: at.folder,
      env: { ...surroundings, ...Object.fromEntries(variables) },
    });
    if (placed.code !== 0) return { code: placed.code, said: placed.stdout };
    const plan = /^plan<<(.+)\n([^]*?)\n\1$/m.exec(readFileSync(output, "utf8"))![2]!;
    const step = await program(["step", "conclude"], {
      cwd: at.folder,
      env: { ...surroundings, HARNESS_PLAN: plan, HARNESS_TOKEN: "CANARY-token" },
    });
    return { code: step.code, said: step.stdout };
  }

  type Approval = Decision;
  const approved = (change: Partial<Approval> = {}): Approval => ({
    ...{ environment: "owned", login: "boss", comment: says("accepted") },
    ...change,
  });
  const OTHER = "c".repeat(40);

  it.each<[string, () => { setup?: ForgeSetup; approvals?: Approval[]; inputs?: Record<string, string> }, RegExp]>([
    [
      "an environment that nobody protects",
      () => ({ approvals: [] }),
      /nobody has decided about the environment owned/,
    ],
    [
      "an approval of another environment",
      () => ({ approvals: [approved({ environment: "run" })] }),
      /nobody has decided/,
    ],
    ["the button that rejects", () => ({ approvals: [approved({ state: "rejected" })] }), /says nothing of the result/],
    ["a bot", () => ({ approvals: [approved({ type: "Bot" })] }), /boss is no person/],
    ["who started this run", () => ({ approvals: [approved({ login: "CI" })] }), /CI started this run/],
    [
      "who started the run that is concluded",
      () => ({ approvals: [approved({ login: "dev" })] }),
      /dev started this run/,
    ],
    ["somebody whom the job does not name", () => ({ inputs: { actor: "ada" } }), /only that of ada counts/],
    ["no words", () => ({ approvals: [approved({ comment: "LGTM" })] }), /says no outcome: it has no line/],
    [
      "both outcomes",
      () => ({ approvals: [approved({ comment: says("accepted") + says("rejected") })] }),
      /more than one outcome/,
    ],
    [
      "a newer decision without words",
      () => ({ approvals: [approved(), approved({ comment: "again" })] }),
      /says no outcome/,
    ],
    [
      "a secret as the reason",
      () => ({ approvals: [approved({ comment: says("accepted", `Reason: ghp_${"A1b2C3d4".repeat(5)}`) })] }),
      /looks like a secret/,
    ],
    [
      "the binding of another result",
      () => ({
        approvals: [approved({ comment: outcomeSentence("accepted", { ...decided, patch_sha256: "9".repeat(64) }) })],
      }),
      /binding of report and patch: expected/,
    ],
    [
      "another run's id",
      () => ({
        approvals: [
          approved({ comment: outcomeSentence("accepted", { ...decided, run_id: decided.run_id.replace(/.$/, "_") }) }),
        ],
      }),
      /has no line/,
    ],
    ["no artifact", () => ({ setup: { artifacts: [] } }), /no artifact of it/],
    ["one that has expired", () => ({ setup: { artifacts: [evidence(900, { expired: true })] } }), /no artifact of it/],
    [
      "one that lies in another run",
      () => ({ setup: { artifacts: [evidence(901)] } }),
      /run that it was made by: expected 901/,
    ],
    [
      "one that was exchanged for another bundle of that name",
      () => ({ setup: { artifacts: [evidence(900, { zip: makeZip([{ name: "x.txt", data: Buffer.from("x") }]) })] } }),
      /no bundle|does not hold/,
    ],
    [
      "one that is not the bytes that the forge has",
      () => ({ setup: { artifacts: [evidence(900, { digest: `sha256:${"0".repeat(64)}` })] } }),
      /expected SHA-256 0000/,
    ],
    [
      "one of a pull request's run",
      () => ({ setup: { runs: { ...RUNS(), 900: { headSha: before.sha, event: "pull_request" } } } }),
      /it ran for pull_request/,
    ],
    [
      "one of another repository's run",
      () => ({ setup: { runs: { ...RUNS(), 900: { ...PUSH, headSha: before.sha, headRepository: "eve/widgets" } } } }),
      /it ran for another repository/,
    ],
    [
      "a run of this job for another branch, whose workflow names the environment",
      () => ({ setup: { runs: { ...RUNS(), 901: { ...PUSH, headSha: before.sha, branch: "work" } } } }),
      /the run of this job does not count: it ran for work/,
    ],
    [
      "a run of this job for a tag that is called as the branch is",
      () => ({ setup: { runs: { ...RUNS(), 901: { ...PUSH, headSha: OTHER } }, strays: [OTHER] } }),
      /is none of main/,
    ],
    [
      "nobody knows who started it",
      () => ({ setup: { runs: { ...RUNS(), 901: { ...PUSH, headSha: before.sha, startedBy: null } } } }),
      /can't say who started/,
    ],
    ["another case", () => ({ inputs: { task: "", case: "r1-string-slugify" } }), /case: expected r1-string-slugify/],
    ["a job without a forge", () => ({ inputs: { forge: "local" } }), /no forge that could say who concludes/],
    ["a review", () => ({ inputs: { outcome: "review" } }), /a review is of a change/],
  ])("concludes nothing by %s", async (_what, made, expected) => {
    const { setup = {}, approvals = [approved()], inputs = {} } = made();
    const on = await forge(before, { runs: RUNS(), artifacts: [evidence(900)], ...setup });
    on.setApprovals(901, approvals);
    const { code, said } = await refused(on, before, 901, { outcome: "environment:owned", ...inputs });
    expect(said).toMatch(expected);
    expect(said).not.toContain(target.root);
    expect(code).toBe(2);
    expect([on.refs.size, on.checks.length]).toEqual([0, 0]);
  });

  it("concludes nothing for a pull request, whoever approves it", async () => {
    const on = await forge(before, { runs: RUNS(), artifacts: [evidence(900)] });
    for (const [event, more] of [
      ["pull_request", {}],
      ["pull_request_target", {}],
      ["workflow_run", {}],
      ["pull_request", { mode: "both" }],
    ] as [string, Record<string, string>][]) {
      const file = readFileSync(join(ROOT, `fixtures/forge/events/${event.replace("_target", "")}.json`), "utf8");
      const given = { outcome: "environment:owned", ...more };
      const inputs = more["mode"] === undefined ? given : more;
      const ended = await job(
        on,
        before,
        901,
        { mode: "conclude", ...inputs },
        {
          payload: file,
          env: { GITHUB_EVENT_NAME: event },
        },
      );
      expect(ended.steps["place"]!.output).toContain("no pull request changes a target");
      expect(ended.steps["place"]!.outcome).toBe("failure");
      removeJob(ended);
    }
    expect([on.refs.size, on.checks.length]).toEqual([0, 0]);
  });

  it.each<[string, (after: Commit) => Record<string, Pull>, RegExp, (() => string)?]>([
    ["a record that was pushed", () => ({}), /can't say who brought/],
    [
      "a record of which the forge tells no merger",
      (at) => ({ 4: merged(at, { login: null }) }),
      /can't say who brought/,
    ],
    ["a record that a program merged", (at) => ({ 4: merged(at, { type: "Bot" }) }), /is no person/],
    [
      "a record that went into another branch",
      (at) => ({ 4: { ...merged(at), baseRef: "work" } }),
      /can't say who brought/,
    ],
    [
      "a record that was changed after it was merged",
      () => ({ 4: merged(before) }),
      /not any more what pull request #4/,
    ],
    ["a record of who started the run", (at) => ({ 4: merged(at, { login: "dev" }) }), /dev started this run/],
    ["no record", (at) => ({ 4: merged(at) }), /no such file there/, () => ""],
    ["a record with a field too many", (at) => ({ 4: merged(at) }), /actor/, () => recordOf({ actor: "me" })],
    [
      "a record of another result",
      (at) => ({ 4: merged(at) }),
      /binding of report and patch/,
      () => recordOf({ report_sha256: "9".repeat(64) }),
    ],
  ])("concludes nothing by %s", async (_what, pulls, expected, content = () => recordOf()) => {
    const text = content();
    const after = project(text === "" ? { "README.md": "x" } : { [WORD]: text });
    execFileSync("git", ["fetch", "-q", before.folder, "main"], { cwd: after.folder });
    const on = await forge(after, {
      ...{ artifacts: [evidence(900)], pulls: pulls(after) },
      runs: { ...RUNS(), 902: { ...PUSH, headSha: after.sha, startedBy: "boss" } },
    });
    const { code, said } = await refused(on, after, 902, { outcome: WORD });
    expect(said).toMatch(expected);
    expect(code).toBe(2);
    expect(on.refs.size).toBe(0);
  });
});
