import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/core/domain/digest";
import { obstacleTo } from "../../src/world/contain/probe";
import { checkout } from "../support/checkout";
import { editFacts, rejudge } from "../support/forge";
import { type Job, type JobResult, removeJob, runAction } from "../support/composite";
import { type ForgeSetup, loopbackForge, type LoopbackForge } from "../support/loopback-forge.mjs";
import { ROOT } from "../support/program";
import { bundleFiles, reseal } from "../support/reseal";
import { makeZip, unix } from "../unit/evidence/zips";

const CASE = "r1-string-slugify";
const NAME = `harness / stage 2 / fake / ${CASE}`;
/** Head commit of `workflow_run-fork.json`. */
const HEAD = "c".repeat(40);
const RUN = "GET /repos/acme/widgets/actions/runs/555";
const LIST = `${RUN}/artifacts`;
/** What every job asks first: which branch is the default one, and where it stands. */
const TRUST = ["GET /repos/acme/widgets", "GET /repos/acme/widgets/branches/main"];
const ZIP = "GET /repos/acme/widgets/actions/artifacts/5/zip";
const PATH = process.env["PATH"] ?? "";
/** A job without a sandbox verifies nothing again. */
const sandboxed = obstacleTo("sandbox") === null;

let forges: LoopbackForge[] = [];
let jobs: JobResult[] = [];
const folders: string[] = [];
afterEach(async () => {
  await Promise.all(forges.map((forge) => forge.close()));
  [forges, jobs] = [[], []];
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "two-jobs-"));
  folders.push(made);
  return made;
}

async function forge(setup: ForgeSetup = {}): Promise<LoopbackForge> {
  const runs = { 555: { headSha: HEAD, headRepository: "mallory/widgets" } };
  const made = await loopbackForge({ token: "CANARY-token", runs, ...setup });
  forges.push(made);
  return made;
}

const holding = (zip: Buffer, name = "harness-evidence-1") => forge({ artifacts: [{ id: 5, runId: 555, name, zip }] });

/** The second workflow's jobs: started by the end of a run for a pull request of a fork. */
async function job(on: LoopbackForge, inputs: Record<string, string>, more: Partial<Job> = {}): Promise<JobResult> {
  const result = await runAction({
    payload: readFileSync(join(ROOT, "fixtures/forge/events/workflow_run-fork.json")),
    ...more,
    inputs: { forge: "github", ...inputs },
    env: {
      GITHUB_API_URL: on.apiUrl,
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REPOSITORY: "acme/widgets",
      GITHUB_SHA: "9".repeat(40),
      GITHUB_REF: "refs/heads/main",
      GITHUB_RUN_ID: "78",
      GITHUB_EVENT_NAME: "workflow_run",
      ...more.env,
    },
  });
  jobs.push(result);
  removeJob(result);
  return result;
}

const zipped = (dir: string): Buffer =>
  makeZip(bundleFiles(dir).map((name) => ({ name, data: readFileSync(join(dir, name)) })));

interface Run {
  repository?: string;
  head?: string;
  env?: Record<string, string>;
  inputs?: Record<string, string>;
  workspace?: (folder: string) => void;
}

/** What the fork's own job leaves: a bundle of `mode: run`, as a folder of its own. Nobody there checks where records come from. */
async function forkBundle({
  repository = "acme/widgets",
  head = HEAD,
  env,
  inputs,
  workspace,
}: Run = {}): Promise<string> {
  const payload = JSON.parse(readFileSync(join(ROOT, "fixtures/forge/events/pull_request-fork.json"), "utf8"));
  payload.pull_request.head.sha = head;
  const result = await runAction({
    payload: JSON.stringify(payload),
    inputs: { forge: "local", mode: "run", upload: "false", ...inputs },
    ...(workspace === undefined ? {} : { workspace }),
    env: {
      GITHUB_API_URL: "http://127.0.0.1:9",
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REPOSITORY: repository,
      GITHUB_SHA: head,
      GITHUB_REF: "refs/pull/8/merge",
      GITHUB_RUN_ID: "555",
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_EVENT_NAME: "pull_request",
      ...env,
    },
  });
  const kept = join(folder(), "bundle");
  expect(result.outputs["bundle"], result.log).not.toBe("");
  cpSync(result.outputs["bundle"]!, kept, { recursive: true });
  removeJob(result);
  return kept;
}

/** A copy of the shipped case that a liar brings: same contract and tree, another script for the lane. */
function liarsCase(steps: unknown[]): (workspace: string) => void {
  return (workspace) => {
    cpSync(join(ROOT, "fixtures/cases", CASE), join(workspace, "cases", CASE), { recursive: true });
    writeFileSync(join(workspace, "cases", CASE, "fake.json"), JSON.stringify({ steps }));
    checkout(workspace);
  };
}

let honest: string;
beforeAll(async () => {
  honest = await forkBundle();
});

describe.runIf(sandboxed)("a fork's bundle that is as it says", () => {
  it("is verified again by one job, and published by another that says which bundle that was", async () => {
    const on = await holding(zipped(honest));
    const verify = await job(on, { mode: "verify" });
    expect(verify.conclusion, verify.log).toBe("success");
    expect(on.calls()).toEqual([...TRUST, RUN, LIST, ZIP]);
    const digest = verify.outputs["bundle-digest"]!;
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(verify.log).toContain("run again at level sandbox");
    expect(verify.steps["report"]!.outcome).toBe("skipped");
    expect(existsSync(verify.steps["fetch"]!.outputs["folder"]!), "the download is gone").toBe(false);
    const before = on.journal.length;
    const report = await job(on, { mode: "report", "verified-digest": digest });
    expect(report.conclusion, report.log).toBe("success");
    const search = `GET /repos/acme/widgets/commits/${HEAD}/check-runs`;
    const create = "POST /repos/acme/widgets/check-runs";
    expect(on.calls().slice(before)).toEqual([...TRUST, RUN, LIST, ZIP, ...TRUST, search, create]);
    expect(on.checks).toMatchObject([{ name: NAME, conclusion: "success", completions: 1, head_sha: HEAD }]);
    expect(report.outputs).toMatchObject({ status: "pass", blockers: "[]", bundle: "", patch: "" });
  });

  it("and is no pass: there is nothing to run again, and the verdict is published as it is", async () => {
    const blocked = await forkBundle({ inputs: { stage: "1" } });
    const on = await holding(zipped(blocked));
    const verify = await job(on, { mode: "verify" });
    expect(verify.log, "another stage than this job is for").toContain("stage of the bundle");
    expect(verify.conclusion).toBe("failure");
    const staged = { stage: "1" };
    const again = await job(on, { mode: "verify", ...staged });
    expect(again.conclusion, again.log).toBe("success");
    const digest = again.outputs["bundle-digest"]!;
    const report = await job(on, { mode: "report", "verified-digest": digest, ...staged });
    expect(report.outputs["status"]).toBe("blocked");
    expect(on.checks).toMatchObject([{ conclusion: "action_required", completions: 1 }]);
  });

  it("of a case of the trusted branch, in a folder of its own", async () => {
    const workspace = (path: string) => {
      cpSync(join(ROOT, "fixtures/cases", CASE), join(path, "cases/ours"), { recursive: true });
      return checkout(path);
    };
    const inputs = { "case-dir": "cases/ours" };
    const on = await holding(zipped(await forkBundle({ inputs, workspace })));
    let head = "";
    const trusted = { workspace: (path: string) => void (head = workspace(path)) };
    const first = await job(on, { mode: "verify", ...inputs }, trusted);
    expect(first.log, "the checkout has not what the forge says").toContain("records in the workspace");
    on.setBranch("main", head);
    const verify = await job(on, { mode: "verify", ...inputs }, trusted);
    expect(verify.conclusion, verify.log).toBe("success");
    const digest = verify.outputs["bundle-digest"]!;
    const report = await job(on, { mode: "report", "verified-digest": digest, ...inputs }, trusted);
    expect(report.conclusion, report.log).toBe("success");
  });
});

describe.runIf(sandboxed)("mode verify refuses", () => {
  async function expectRefused(
    on: LoopbackForge,
    word: string | RegExp,
    more: Partial<Job> = {},
    inputs = {},
  ): Promise<JobResult> {
    const result = await job(on, { mode: "verify", ...inputs }, more);
    expect(result.conclusion).toBe("failure");
    expect(result.outputs["bundle-digest"]).toBe("");
    expect(result.log).toMatch(word);
    expect(on.checks).toEqual([]);
    return result;
  }

  it("a bundle that lies about its verification", async () => {
    // An honest harness on a dishonest machine: its Python says yes to everything.
    const bin = folder();
    cpSync("/bin/true", join(bin, "python3"));
    const liar = await forkBundle({
      inputs: { "case-dir": `cases/${CASE}` },
      workspace: liarsCase([{ append: { path: "strings.py", text: "\n# ::error::CANARY\n" } }, { exit: 0 }]),
      env: { PATH: `${bin}:${PATH}` },
    });
    // Of another script it is evidence of something else; the liar says the name of ours, and has our own code to seal that.
    await expectRefused(await holding(zipped(liar)), "fake.json of the bundle");
    const ours = sha256(readFileSync(join(ROOT, "fixtures/cases", CASE, "fake.json")));
    editFacts(liar, (facts) => (facts.case!.fake_script_sha256 = ours));
    rejudge(liar);
    expect(JSON.parse(readFileSync(join(liar, "report.json"), "utf8")).status).toBe("pass");
    const on = await holding(zipped(liar));
    const result = await expectRefused(on, /verification commands failed here.*the run says passed/);
    // What the tests print is the agent's, and never reaches the log.
    expect(result.log).not.toMatch(/FAIL:|Traceback|CANARY/);
    const report = await job(on, { mode: "report" });
    expect(report.conclusion).toBe("failure");
    expect(on.checks).toMatchObject([{ conclusion: "failure" }]);
    expect(on.checks[0]!.output.summary).toContain("mode: verify");
  });

  it.each([
    ["of another repository", { repository: "mallory/widgets" }, "repository of the bundle"],
    ["of another commit", { head: "d".repeat(40) }, "commit of the bundle"],
  ])("a bundle %s", async (_name, run, word) => {
    await expectRefused(await holding(zipped(await forkBundle(run))), word);
  });

  it("a contract that the trusted branch does not have", async () => {
    const workspace = (path: string) => {
      liarsCase([{ append: { path: "strings.py", text: "\n" } }, { exit: 0 }])(path);
      const file = join(path, "cases", CASE, "case.json");
      const contract = JSON.parse(readFileSync(file, "utf8"));
      writeFileSync(file, JSON.stringify({ ...contract, verification_commands: [["true"]] }));
    };
    const bundle = await forkBundle({ inputs: { "case-dir": `cases/${CASE}` }, workspace });
    await expectRefused(await holding(zipped(bundle)), "contract of the bundle");
  });

  it("a starting tree and acceptance tests that are not the trusted branch's", async () => {
    const changed = (name: string, text: string) => (path: string) => {
      liarsCase(JSON.parse(readFileSync(join(ROOT, "fixtures/cases", CASE, "fake.json"), "utf8")).steps)(path);
      writeFileSync(join(path, "cases", CASE, name), text);
    };
    const inputs = { "case-dir": `cases/${CASE}` };
    const tree = await forkBundle({ inputs, workspace: changed("workspace/new.txt", "mine\n") });
    await expectRefused(await holding(zipped(tree)), "starting tree of the bundle");
    const tests = await forkBundle({ inputs, workspace: changed("acceptance/mine.py", "\n") });
    await expectRefused(await holding(zipped(tests)), /acceptance/);
  });

  it("a bundle with a byte changed, and one that a forger sealed again", async () => {
    const dir = join(folder(), "bundle");
    cpSync(honest, dir, { recursive: true });
    const facts = join(dir, "facts.json");
    writeFileSync(facts, `${readFileSync(facts, "utf8").trimEnd()} \n`);
    await expectRefused(await holding(zipped(dir)), /facts\.json/);
    reseal(dir);
    await expectRefused(await holding(zipped(dir)), /facts\.json/);
  });

  it.each([
    ["is no zip", () => Buffer.from("no zip"), /zip/],
    ["climbs", () => makeZip([{ name: "../../evil", data: "x" }]), /\.\./],
    [
      "brings a link",
      () => makeZip([{ name: "report.json", data: "/etc/passwd", madeBy: 3 << 8, attributes: unix(0o120777) }]),
      /link/,
    ],
    ["explodes", () => makeZip([{ name: "report.json", data: Buffer.alloc(64 * 1024 * 1024) }]), /report\.json/],
    ["holds something else", () => makeZip([{ name: "index.html", data: "<html>" }]), /report\.json/],
  ])("an artifact that %s", async (_name, zip, word) => {
    const on = await holding(zip());
    await expectRefused(on, word);
    expect(existsSync("/tmp/evil")).toBe(false);
  });

  it("a run without an artifact of ours, and one whose artifact is gone", async () => {
    await expectRefused(await holding(zipped(honest), "coverage"), "it has coverage");
    const artifact = { id: 5, runId: 555, name: "harness-evidence-1", zip: Buffer.alloc(0), expired: true };
    await expectRefused(await forge({ artifacts: [artifact] }), "has expired");
  });

  it("a machine without a sandbox, before anything is asked or started", async () => {
    const on = await holding(zipped(honest));
    // The same machine, but for bubblewrap.
    const wrapper = ["bwrap", "--dev-bind", "/", "/", "--ro-bind", "/dev/null", "/usr/bin/bwrap"];
    await expectRefused(on, /bubblewrap \(bwrap\) is not installed.*apt-get install bubblewrap/s, { wrapper });
    expect(on.calls()).toEqual([]);
  });
});

describe.runIf(sandboxed)("mode report refuses", () => {
  it("the digest of another bundle", async () => {
    const other = await forkBundle();
    const on = await holding(zipped(other));
    const verify = await job(await holding(zipped(honest)), { mode: "verify" });
    const report = await job(on, { mode: "report", "verified-digest": verify.outputs["bundle-digest"]! });
    expect(report.conclusion).toBe("failure");
    expect(on.checks).toMatchObject([{ conclusion: "failure", completions: 1 }]);
    expect(on.checks[0]!.output.summary).toContain("one that verified another bundle");
  });

  it("a fork's bundle that nobody ran again, whatever event started this job", async () => {
    const head = "b".repeat(40);
    const on = await holding(zipped(await forkBundle({ head })));
    on.setPull(8, { headSha: head, headRepository: "mallory/widgets" });
    on.setRun(555, { headSha: head, headRepository: "mallory/widgets" });
    const payload = JSON.parse(readFileSync(join(ROOT, "fixtures/forge/events/pull_request-fork.json"), "utf8"));
    payload.pull_request.head.sha = head;
    payload.pull_request.number = 8;
    const more = { payload: JSON.stringify(payload), env: { GITHUB_EVENT_NAME: "pull_request_target" } };
    const report = await job(on, { mode: "report", "artifact-run-id": "555" }, more);
    expect(report.conclusion).toBe("failure");
    expect(on.checks).toMatchObject([{ conclusion: "failure" }]);
    expect(on.checks[0]!.output.summary).toContain("mode: verify");
  });
});

describe.runIf(sandboxed)("an artifact that is not the run's", () => {
  const name = "harness-evidence-1";
  const one = () => ({ id: 5, runId: 555, name, zip: zipped(honest) });
  const forked = { headSha: HEAD, headRepository: "mallory/widgets" };

  /** Neither job takes it, and nothing stands on the commit but what says so, under the name of what was asked for. */
  async function expectNeither(on: LoopbackForge, word: string, conclusion: string, inputs = {}): Promise<void> {
    const verify = await job(on, { mode: "verify", ...inputs });
    expect(verify.conclusion).toBe("failure");
    expect(verify.outputs["bundle-digest"]).toBe("");
    expect(verify.log).toContain(word);
    // Whatever a job before has vouched for.
    const digest = sha256(readFileSync(join(honest, "SHA256SUMS")));
    const report = await job(on, { mode: "report", "verified-digest": digest, ...inputs });
    expect(report.conclusion).toBe("failure");
    expect(report.log).toContain(word);
    expect(on.checks.map((check) => check.conclusion)).toEqual([conclusion]);
    expect(report.outputs["patch"]).toBe("");
  }

  it("two that fit, on whatever page, are refused, and both are named", async () => {
    const on = await forge({ pageSize: 1, artifacts: [one(), { ...one(), id: 6, name: "harness-evidence-2" }] });
    await expectNeither(on, "harness-evidence-2 (6), harness-evidence-1 (5)", "failure");
    expect(on.calls().filter((call) => call === LIST)).toHaveLength(4);
  });

  it("one of an attempt before the last one", async () => {
    const runs = { 555: { ...forked, attempt: 2, startedAt: "2026-11-21T09:00:00Z" } };
    await expectNeither(await forge({ runs, artifacts: [one()] }), "attempt before its last one", "failure");
    const later = { ...one(), id: 6, createdAt: "2026-11-21T09:30:00Z" };
    const on = await forge({ runs, artifacts: [one(), later] });
    await expectNeither(on, "attempt of the bundle", "action_required");
  });

  it.each([
    ["of another commit", { ...forked, headSha: "d".repeat(40) }, "is not the run that was asked for", "failure"],
    ["started by another event", { ...forked, event: "push" }, "event of the bundle", "action_required"],
  ])("one of a run that the forge says to be %s", async (_name, run, word, conclusion) => {
    await expectNeither(await forge({ runs: { 555: run }, artifacts: [one()] }), word, conclusion);
  });

  it("one that the forge hands out with other bytes than it has, or of another run", async () => {
    await expectNeither(
      await forge({ artifacts: [{ ...one(), digest: `sha256:${"0".repeat(64)}` }] }),
      "is not what the forge has",
      "failure",
    );
    const on = await forge({ artifacts: [{ ...one(), ofRun: 556 }] });
    const verify = await job(on, { mode: "verify" });
    expect(verify.log).toContain("none of that run");
    expect((await job(on, { mode: "report" })).conclusion).toBe("failure");
    expect(on.checks).toEqual([]);
  });

  it.each<[string, Record<string, string>]>([
    ["stage", { stage: "1" }],
    ["case", { case: "r1-src-string-slugify" }],
    ["lane", { lane: "case" }],
    ["model", { model: "m", "model-provider": "p" }],
  ])("one about another %s than this job is for", async (what, inputs) => {
    const on = await holding(zipped(honest));
    // A real lane has records, and they are of the trusted commit.
    const workspace = (path: string) => on.setBranch("main", checkout(path));
    const result = await job(on, { mode: "report", ...inputs }, { workspace });
    expect(result.outputs["status"], result.log).toBe("blocked");
    expect(on.checks).toMatchObject([{ conclusion: "action_required" }]);
    expect(on.checks[0]!.name).toBe(
      `harness / stage ${inputs["stage"] ?? 2} / ${inputs["lane"] ?? "fake"} / ${inputs["case"] ?? CASE}`,
    );
    expect(on.checks[0]!.output.title).toContain("not the run that was asked for");
    expect(result.log).toContain(`${what} of the bundle`);
  });

  it("and whatever check stood there before, the verdict of this job is a check of its own", async () => {
    const on = await holding(zipped(honest));
    const digest = sha256(readFileSync(join(honest, "SHA256SUMS")));
    expect((await job(on, { mode: "report", "verified-digest": digest })).conclusion).toBe("success");
    const second = await job(on, { mode: "report" });
    expect(second.conclusion).toBe("failure");
    expect(on.checks.map((check) => check.conclusion)).toEqual(["success", "failure"]);
  });

  it("one whose nonce is another job's: that job's check stays its own", async () => {
    const on = await holding(zipped(honest));
    const { nonce } = JSON.parse(readFileSync(join(honest, "report.json"), "utf8"));
    await fetch(`${on.apiUrl}/repos/acme/widgets/check-runs`, {
      method: "POST",
      headers: { authorization: "token CANARY-token" },
      body: JSON.stringify({
        ...{ name: NAME, head_sha: HEAD, status: "in_progress", external_id: `case-harness:${nonce}` },
        output: { title: "t", summary: "s" },
      }),
    });
    await job(on, { mode: "report" });
    expect(on.checks.map((check) => [check.status, check.conclusion])).toEqual([
      ["in_progress", undefined],
      ["completed", "failure"],
    ]);
  });
});
