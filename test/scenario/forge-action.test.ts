import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { obstacleTo } from "../../src/world/contain/probe";
import { type Job, type JobResult, removeJob, runAction } from "../support/composite";
import { editFacts, rejudge } from "../support/forge";
import { type ForgeSetup, loopbackForge, type LoopbackForge } from "../support/loopback-forge.mjs";
import { program, ROOT } from "../support/program";

const SHA = "9".repeat(40);
const HEAD = "a".repeat(40);
const NAME = "harness / stage 2 / fake / r1-string-slugify";

let forges: LoopbackForge[] = [];
let jobs: JobResult[] = [];
afterEach(async () => {
  await Promise.all(forges.map((forge) => forge.close()));
  for (const job of jobs) removeJob(job);
  [forges, jobs] = [[], []];
});

async function forge(setup: ForgeSetup = {}): Promise<LoopbackForge> {
  const made = await loopbackForge({ token: "CANARY-token", pulls: { 7: { headSha: HEAD } }, ...setup });
  forges.push(made);
  return made;
}

async function action(on: LoopbackForge, event: string, job: Partial<Job> = {}): Promise<JobResult> {
  const file = join(ROOT, "fixtures/forge/events", `${event}.json`);
  const result = await runAction({
    payload: readFileSync(file),
    ...job,
    inputs: { forge: "github", ...job.inputs },
    env: {
      GITHUB_API_URL: on.apiUrl,
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REPOSITORY: "acme/widgets",
      GITHUB_SHA: SHA,
      GITHUB_REF: "refs/heads/main",
      GITHUB_RUN_ID: "77",
      GITHUB_EVENT_NAME: event.split("-")[0]!,
      ...job.env,
    },
  });
  jobs.push(result);
  return result;
}

const MAIN = "GET /repos/acme/widgets/branches/main";
/** What is asked of the forge before a run, and again before its verdict: who judges, and for a pull request where it stands. */
const REPOSITORY = ["GET /repos/acme/widgets", MAIN];
const PULL = ["GET /repos/acme/widgets/pulls/7", MAIN];

describe("every request of the action, for each event", () => {
  it.each([
    ["push", SHA, REPOSITORY],
    ["schedule", SHA, REPOSITORY],
    ["workflow_dispatch", SHA, REPOSITORY],
    ["merge_group", "6".repeat(40), REPOSITORY],
    ["pull_request", HEAD, PULL],
    ["pull_request_target", HEAD, PULL],
    ["workflow_run", "c".repeat(40), REPOSITORY],
  ])("%s", async (event, head, looks) => {
    const on = await forge();
    const job = await action(on, event);
    expect(job.conclusion, job.log).toBe("success");
    const id = on.checks[0]!.id;
    expect(on.calls()).toEqual([
      ...looks,
      "POST /repos/acme/widgets/check-runs",
      ...looks,
      `PATCH /repos/acme/widgets/check-runs/${id}`,
    ]);
    expect(on.journal.length).toBeLessThanOrEqual(6);
    const nonce = JSON.parse(readFileSync(join(job.outputs["bundle"]!, "report.json"), "utf8")).nonce;
    const [create, update] = on.journal.filter((entry) => entry.method !== "GET");
    expect(create!.body).toMatchObject({
      name: NAME,
      head_sha: head,
      status: "in_progress",
      external_id: `case-harness:${nonce}`,
    });
    expect(create!.body.output.title).toContain(nonce);
    expect(update!.body).toMatchObject({ status: "completed", conclusion: "success" });
    expect(on.checks[0]!.completions).toBe(1);
    expect(job.outputs).toMatchObject({
      status: "pass",
      blockers: "[]",
      "check-url": expect.stringContaining("/runs/"),
    });
    expect(existsSync(job.outputs["patch"]!)).toBe(true);
    expect(job.summary).toContain("✅ pass");
    expect(job.log).toContain("no artifact service");
    expect(existsSync(join(job.folder, "workspace/.harness-evidence"))).toBe(false);
  });

  it("Gitea and Forgejo get statuses", async () => {
    const on = await forge({ family: "gitea" });
    const job = await action(on, "pull_request-gitea", { inputs: { forge: "auto" }, env: { GITEA_ACTIONS: "true" } });
    expect(job.conclusion, job.log).toBe("success");
    const post = `POST /repos/acme/widgets/statuses/${HEAD}`;
    const look = `GET /repos/acme/widgets/commits/${HEAD}/statuses`;
    expect(on.calls()).toEqual([...PULL, post, ...PULL, look, post]);
    expect(on.statuses.map((s) => [s.context, s.state])).toEqual([
      [NAME, "pending"],
      [NAME, "success"],
    ]);
  });

  it("without a forge it prints what it would send", async () => {
    const on = await forge();
    const job = await action(on, "push", { inputs: { forge: "local" } });
    expect(job.conclusion, job.log).toBe("success");
    expect(on.journal).toEqual([]);
    expect(job.log).toContain("✅ pass");
  });
});

describe("what is not a pass", () => {
  it("blocked: the check says action_required, the step fails and names the fix", async () => {
    const on = await forge();
    const job = await action(on, "push", { inputs: { stage: "1" } });
    expect(job.conclusion).toBe("failure");
    expect(on.checks).toMatchObject([{ conclusion: "action_required", completions: 1 }]);
    expect(job.outputs).toMatchObject({ status: "blocked", patch: "" });
    expect(JSON.parse(job.outputs["blockers"]!).length).toBeGreaterThan(0);
    expect(job.log).toMatch(/::error title=case-harness%3A blocked/);
  });

  it("a head that moves while the agent works is refused", async () => {
    const on = await forge();
    const before = (step: string) => step === "report" && on.setPull(7, { headSha: "f".repeat(40) });
    const job = await action(on, "pull_request", { before });
    expect(job.conclusion).toBe("failure");
    expect(on.checks).toMatchObject([{ conclusion: "cancelled", completions: 1, head_sha: HEAD }]);
    expect(job.outputs["status"]).toBe("fail");
  });

  it("a pull request that was closed meanwhile still gets its verdict", async () => {
    const on = await forge();
    const before = (step: string) => step === "report" && on.setPull(7, { headSha: HEAD, state: "closed" });
    const job = await action(on, "pull_request", { before });
    expect(job.conclusion, job.log).toBe("success");
    expect(on.checks[0]!.output.summary).toContain("is closed");
  });

  it.each(["report.json", "patch.diff", "facts.json"])(
    "a bundle whose %s was changed is a failure on the commit",
    async (name) => {
      const on = await forge();
      let folder = "";
      const job = await action(on, "push", {
        inputs: { "runs-dir": "runs" },
        workspace: (path) => (folder = path),
        before(step) {
          if (step !== "report") return;
          const runs = join(folder, "runs");
          const file = execFileSync("find", [runs, "-maxdepth", "2", "-name", name], { encoding: "utf8" }).trim();
          writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from(" ")]));
        },
      });
      expect(job.conclusion).toBe("failure");
      expect(on.checks).toMatchObject([{ conclusion: "failure", completions: 1 }]);
      expect(job.outputs["patch"]).toBe("");
    },
  );

  it("a bundle that holds and is not the one that this run has sealed is a failure", async () => {
    const on = await forge();
    let folder = "";
    const job = await action(on, "push", {
      inputs: { "runs-dir": "runs" },
      workspace: (path) => (folder = path),
      before(step) {
        if (step !== "report") return;
        // Its maker has our own code: all that follows from the changed file is derived again.
        const runs = join(folder, "runs");
        const file = execFileSync("find", [runs, "-maxdepth", "2", "-name", "report.json"], { encoding: "utf8" });
        const bundle = dirname(file.trim());
        editFacts(bundle, (facts) => (facts.environment = { ...facts.environment, node: "v99.0.0" }));
        rejudge(bundle);
      },
    });
    expect(job.conclusion).toBe("failure");
    expect(job.log).toContain("bundle of this job");
    expect(on.checks).toMatchObject([{ conclusion: "failure", completions: 1 }]);
  });

  it("a run that leaves no bundle ends its check", async () => {
    const on = await forge();
    const job = await action(on, "push", { env: { CTO_HARNESS_CASE_TIMEOUT_SECONDS: "never" } });
    expect(job.conclusion).toBe("failure");
    expect(on.checks).toMatchObject([{ conclusion: "failure", completions: 1 }]);
    expect(on.checks[0]!.output.summary).toContain("no evidence");
  });

  it("no token, no announcement, no run", async () => {
    const on = await forge();
    const job = await action(on, "push", { inputs: { "github-token": "" } });
    expect(job.steps["run"]!.outcome).toBe("skipped");
    expect(job.log).toContain("github-token");
  });

  it("a status token wins", async () => {
    const on = await forge({ family: "gitea", token: "CANARY-status" });
    const job = await action(on, "push", { inputs: { forge: "gitea", "status-token": "CANARY-status" } });
    expect(job.conclusion, job.log).toBe("success");
  });

  it.each([
    ["no payload", { payload: undefined }, "payload"],
    ["a payload that was cut", { payload: '{"pull_request": {' }, "payload"],
    ["an event without a commit", { env: { GITHUB_EVENT_NAME: "issue_comment" } }, "issue_comment"],
    [
      "a forge that contradicts itself",
      { inputs: { forge: "auto" }, env: { GITEA_ACTIONS: "true", GITHUB_API_URL: "https://api.github.com" } },
      "GITEA_ACTIONS",
    ],
  ])("%s: nothing is announced and nothing runs", async (_name, job, word) => {
    const on = await forge();
    const given = { ...job } as Partial<Job>;
    const result = await action(on, "pull_request", given);
    expect(result.conclusion).toBe("failure");
    expect(on.journal).toEqual([]);
    expect(result.steps["run"]!.outcome).toBe("skipped");
    expect(result.log).toContain(word);
  });
});

describe("two jobs", () => {
  async function bundleFor(head: string): Promise<string> {
    const on = await forge();
    const env = { GITHUB_SHA: head, GITHUB_RUN_ID: "555", GITHUB_RUN_ATTEMPT: "1" };
    const job = await action(on, "push", { inputs: { mode: "run" }, env });
    expect(job.conclusion, job.log).toBe("success");
    expect(on.calls()).toEqual(REPOSITORY);
    return job.outputs["bundle"]!;
  }

  const WORKFLOW_RUN_HEAD = "c".repeat(40);
  const runs = { 555: { headSha: WORKFLOW_RUN_HEAD, event: "push" } };

  // It runs what a stranger brings, which it does in a sandbox alone.
  it.runIf(obstacleTo("sandbox") === null)("the second job verifies again and publishes what it derived", async () => {
    const bundle = await bundleFor(WORKFLOW_RUN_HEAD);
    const on = await forge({ runs });
    const verify = await action(on, "workflow_run", { inputs: { mode: "verify", "evidence-dir": bundle } });
    expect(verify.conclusion, verify.log).toBe("success");
    const digest = { "verified-digest": verify.outputs["bundle-digest"]! };
    const job = await action(on, "workflow_run", { inputs: { mode: "report", "evidence-dir": bundle, ...digest } });
    expect(job.conclusion, job.log).toBe("success");
    expect(on.checks).toMatchObject([
      { name: NAME, conclusion: "success", completions: 1, head_sha: WORKFLOW_RUN_HEAD },
    ]);
  });

  it("a bundle of another commit is blocked, under the name of what was asked for", async () => {
    const bundle = await bundleFor("d".repeat(40));
    const on = await forge({ runs });
    const job = await action(on, "workflow_run", { inputs: { mode: "report", "evidence-dir": bundle } });
    expect(job.conclusion).toBe("failure");
    expect(on.checks).toMatchObject([{ name: NAME, conclusion: "action_required" }]);
    expect(on.checks[0]!.output.summary).toContain("commit of the bundle");
    expect(job.outputs).toMatchObject({ status: "blocked", "run-id": "", blockers: "[]" });
  });

  it.each(["workflow_run", "workflow_run-fork"])(
    "a bundle needs a job that ran its verification again: %s",
    async (event) => {
      const bundle = await bundleFor(WORKFLOW_RUN_HEAD);
      const on = await forge({ runs });
      const alone = await action(on, event, { inputs: { mode: "report", "evidence-dir": bundle } });
      expect(alone.conclusion).toBe("failure");
      expect(on.checks[0]!.output.summary).toContain("mode: verify");
    },
  );

  it("an artifact of an earlier run is fetched, one that is not ours is a failure", async () => {
    const on = await forge({
      runs,
      artifacts: [{ id: 5, runId: 555, name: "harness-evidence-x", zip: Buffer.from("no zip") }],
    });
    const job = await action(on, "workflow_run", { inputs: { mode: "report" } });
    expect(job.conclusion).toBe("failure");
    expect(on.calls().slice(2, 5)).toEqual([
      "GET /repos/acme/widgets/actions/runs/555",
      "GET /repos/acme/widgets/actions/runs/555/artifacts",
      "GET /repos/acme/widgets/actions/artifacts/5/zip",
    ]);
    expect(on.checks).toMatchObject([{ name: NAME, conclusion: "failure" }]);
  });
});

describe("case-harness report", () => {
  it("prints the requests with --dry-run, and publishes without", async () => {
    const on = await forge();
    const job = await action(on, "push", {});
    const bundle = join(job.folder, "copy");
    cpSync(job.outputs["bundle"]!, bundle, { recursive: true });
    const dry = await program(["report", bundle, "--dry-run"]);
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.stdout).toContain("✅ pass");
    appendFileSync(join(bundle, "patch.diff"), "x");
    const broken = await program(["report", bundle, "--dry-run"]);
    expect(broken, "a bundle that does not hold, as without --dry-run").toMatchObject({ code: 1 });
    expect(broken.stderr).toContain("not accepted: bundle, patch.diff");
    cpSync(job.outputs["bundle"]!, bundle, { recursive: true, force: true });
    const other = await forge();
    const argv = ["report", bundle, "--forge", "github", "--repository", "acme/widgets", "--sha", SHA];
    const env = { GITHUB_API_URL: other.apiUrl, GITHUB_TOKEN: "CANARY-token" };
    for (let again = 0; again < 2; again++) expect(await program(argv, { env })).toMatchObject({ code: 0 });
    expect(other.checks).toMatchObject([{ conclusion: "success", completions: 1 }]);
    const moved = await program([...argv.slice(0, -1), "e".repeat(40)], { env });
    expect(moved.code, "evidence of another commit").toBe(2);
    // A proxy that answers in the forge's place words an address; a terminal and a log show it, and obey nothing of it.
    const address = "https://forge.example/\u001b[2J\u0085\u202e\n::add-mask::x";
    const body = { id: 5, html_url: address, status: "completed", conclusion: "success", output: {} };
    const lying = await forge({ faults: [{ method: "POST", path: "check-runs$", status: 201, body }] });
    const told = await program(argv, { env: { ...env, GITHUB_API_URL: lying.apiUrl } });
    expect(told.code, told.stderr).toBe(0);
    expect(told.stderr + told.stdout).toContain("forge.example");
    expect(told.stderr + told.stdout).not.toMatch(/[\u001b\u0085\u202e]|^::/m);
  });

  it("says what is wrong with a bundle that is none", async () => {
    expect(await program(["report", "/nonexistent"])).toMatchObject({ code: 3 });
    const none = await program(["report", ROOT, "--dry-run", "--json"]);
    expect(none).toMatchObject({ code: 1 });
    expect(JSON.parse(none.stdout)).toMatchObject({ error: expect.stringContaining("no verdict"), exit_code: 1 });
  });
});
