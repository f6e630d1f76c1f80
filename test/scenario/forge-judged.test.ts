import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/core/domain/digest";
import { LADDER } from "../../src/core/stages/ladder";
import { type ApprovalSubject, approvalBinding, approvalStatement } from "../../src/core/records/approval";
import { type Job, type JobResult, removeJob, runAction } from "../support/composite";
import { type ForgeSetup, loopbackForge, type LoopbackForge } from "../support/loopback-forge.mjs";
import { ROOT } from "../support/program";

/**
 * Those who are judged choose neither who judges nor by what. A repository with a strict case on `main`, a laxer one on `lax`, and a
 * forge that says where they stand.
 */
const HEAD = "a".repeat(40);
const NAME = "harness / stage 2 / fake / r1-string-slugify";
const OURS = ".harness/tasks/ours";

let repository: string;
const commits: Record<"main" | "lax" | "later" | "stricter", string> = { main: "", lax: "", later: "", stricter: "" };
let forges: LoopbackForge[] = [];
let jobs: JobResult[] = [];

function git(...argv: string[]): string {
  const who = ["-c", "user.name=t", "-c", "user.email=t@example.invalid"];
  return execFileSync("git", [...who, ...argv], { cwd: repository, encoding: "utf8" }).trim();
}

function commit(files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(repository, name, ".."), { recursive: true });
    writeFileSync(join(repository, name), text);
  }
  git("add", "-A");
  git("commit", "-q", "--allow-empty", "-m", "t");
  return git("rev-parse", "HEAD");
}

function approvalOf(contract: string, over: Partial<ApprovalSubject> = {}): string {
  const subject: ApprovalSubject = {
    ...{ task_id: "ours", contract_sha256: sha256(contract), target: null, lane: "fake", stage: 2 },
    ...{ mutation_mode: "copied-fixture", binary_sha256: null, model_provider: null, model: null },
    ...over,
  };
  const { title } = JSON.parse(contract) as { title: string };
  const sentence = { task_id: subject.task_id, target: subject.target ?? LADDER[1].target, title };
  return JSON.stringify({
    ...{ approval_id: "A-1", decision: "granted", actor: "operator", scope: "one approved Harness run only" },
    ...{ mutation_mode: "copied-fixture", timestamp: "2026-01-01T00:00:00Z", expires_at: "2099-01-01T00:00:00Z" },
    ...{ statement: approvalStatement(sentence), binding: approvalBinding(subject) },
  });
}

/** Contract of the shipped case, in need of an approval. */
let needing: string;

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), "judged-"));
  git("init", "-q", "-b", "main");
  cpSync(join(ROOT, "fixtures/cases/r1-string-slugify"), join(repository, OURS), { recursive: true });
  const contract = JSON.parse(readFileSync(join(repository, OURS, "case.json"), "utf8"));
  cpSync(join(repository, OURS), join(repository, ".harness/tasks/approved"), { recursive: true });
  needing = JSON.stringify({ ...contract, task_id: "ours", approval_required: true });
  const other = JSON.stringify({ ...contract, task_id: "other", approval_required: true });
  cpSync(join(repository, OURS), join(repository, ".harness/tasks/other"), { recursive: true });
  cpSync(join(repository, OURS), join(repository, ".harness/tasks/bare"), { recursive: true });
  const needed = { verification_commands: [["no-such-program"]] };
  const bare = JSON.stringify({ ...contract, ...needed, task_id: "bare", approval_required: true });
  commits.main = commit({
    ".harness/tasks/bare/case.json": bare,
    ".harness/approval.bare.json": approvalOf(bare, { task_id: "bare" }),
    ".harness/tasks/approved/case.json": needing,
    ".harness/tasks/other/case.json": other,
    ".harness/approval.json": approvalOf(needing),
    ".harness/approval.other.json": approvalOf(other, { task_id: "other" }),
    ".harness/old/approval.json": approvalOf(needing),
  });
  git("checkout", "-q", "-b", "lax");
  const lax = { ...contract, verification_commands: [["true"]] };
  const idle = { steps: [{ append: { path: "strings.py", text: "\n" } }, { exit: 0 }] };
  commits.lax = commit({
    [`${OURS}/case.json`]: JSON.stringify(lax),
    [`${OURS}/fake.json`]: JSON.stringify(idle),
    [`${OURS}/acceptance/test_acceptance.py`]: "",
  });
  git("checkout", "-q", "main");
  commits.later = commit({ "README.md": "others work here\n" });
  commits.stricter = commit({ [`${OURS}/case.json`]: JSON.stringify({ ...contract, title: "stricter" }) });
  git("checkout", "-q", commits.main);
});
afterEach(async () => {
  await Promise.all(forges.map((forge) => forge.close()));
  for (const job of jobs) removeJob(job);
  [forges, jobs] = [[], []];
});
afterAll(() => rmSync(repository, { recursive: true, force: true }));

async function forge(setup: ForgeSetup = {}): Promise<LoopbackForge> {
  const made = await loopbackForge({
    token: "CANARY-token",
    branches: { main: commits.main, lax: commits.lax, "release-1": commits.main },
    pulls: { 7: { headSha: HEAD } },
    ...setup,
  });
  made.setTrees((sha) => {
    const listed = execFileSync("git", ["ls-tree", sha], { cwd: repository, encoding: "utf8" });
    return [...listed.matchAll(/^(\d+) \w+ ([0-9a-f]+)\t(.+)$/gm)].map(([, mode, oid, path]) => ({
      ...{ path: path!, mode: mode!, sha: oid! },
    }));
  });
  forges.push(made);
  return made;
}

/** A job for pull request 7 into a branch, in a checkout that has all of the repository. */
async function pull(on: LoopbackForge, job: Partial<Job> = {}, base = "main"): Promise<JobResult> {
  const payload = JSON.parse(readFileSync(join(ROOT, "fixtures/forge/events/pull_request.json"), "utf8"));
  payload.pull_request.base.ref = base;
  const result = await runAction({
    payload: JSON.stringify(payload),
    ...job,
    workspace: (folder) => {
      cpSync(repository, folder, { recursive: true });
      job.workspace?.(folder);
    },
    inputs: { forge: "github", case: "ours", upload: "false", ...job.inputs },
    env: {
      ...{ GITHUB_API_URL: on.apiUrl, GITHUB_SERVER_URL: "https://github.com", GITHUB_REPOSITORY: "acme/widgets" },
      ...{ GITHUB_SHA: "9".repeat(40), GITHUB_REF: "refs/pull/7/merge", GITHUB_RUN_ID: "77", GITHUB_RUN_ATTEMPT: "1" },
      ...{ GITHUB_EVENT_NAME: "pull_request" },
      ...job.env,
    },
  });
  jobs.push(result);
  return result;
}

const contractOf = (job: JobResult) => readFileSync(join(job.outputs["bundle"]!, "task.contract.json"), "utf8");
const strict = () => readFileSync(join(repository, OURS, "case.json"), "utf8");
const factsOf = (job: JobResult) => JSON.parse(readFileSync(join(job.outputs["bundle"]!, "facts.json"), "utf8")).facts;
const onlyAsked = (on: LoopbackForge) => on.calls().every((call) => call.startsWith("GET "));

describe("the branch that judges", () => {
  it("a second pull request from the same commit into a laxer branch is blocked, and says nothing on the commit", async () => {
    const on = await forge({ pulls: { 7: { headSha: HEAD, baseRef: "lax" } } });
    const job = await pull(on, {}, "lax");
    expect(job.conclusion).toBe("failure");
    expect(job.steps["run"]!.outcome).toBe("skipped");
    expect(onlyAsked(on)).toBe(true);
    expect(job.log).toMatch(/case-harness%3A blocked.*goes into main, found lax/s);
  });

  it("one that is trusted by name judges under a context of its own", async () => {
    const on = await forge({ pulls: { 7: { headSha: HEAD, baseRef: "release-1" } } });
    const job = await pull(on, { inputs: { "trusted-branches": "release-1" } }, "release-1");
    expect(job.conclusion, job.log).toBe("success");
    expect(on.checks.map(({ name }) => name)).toEqual([`${NAME} / into release-1`]);
    expect(factsOf(job).ci.value).toMatchObject({
      ...{ event: "pull_request", workflow_run: { id: "77", attempt: "1" } },
      trusted: { branch: "release-1", sha: commits.main },
    });
  });

  it.each([
    ["before the run", "announce", "skipped", []],
    ["before the verdict", "report", "success", ["action_required"]],
  ])("a pull request that is retargeted %s", async (_when, step, run, conclusions) => {
    const on = await forge();
    const before = (name: string) => name === step && on.setPull(7, { headSha: HEAD, baseRef: "release-1" });
    const job = await pull(on, { before, inputs: { "trusted-branches": "release-1" } });
    expect(job.conclusion).toBe("failure");
    expect(job.steps["run"]!.outcome).toBe(run);
    expect(on.checks.map(({ conclusion }) => conclusion)).toEqual(conclusions);
  });

  it("that gets another name is asked again", async () => {
    const on = await forge();
    on.setBranch("trunk", commits.main);
    const job = await pull(on, { before: (name) => name === "report" && on.setDefaultBranch("trunk") });
    expect(job.conclusion).toBe("failure");
    expect(on.checks).toMatchObject([{ conclusion: "action_required" }]);
  });

  it.each([
    ["elsewhere", "later", "success", "success"],
    ["where it judges this run", "stricter", "failure", "action_required"],
  ] as const)("that moves %s meanwhile: the verdict is a %s", async (_where, to, conclusion, check) => {
    const on = await forge();
    const job = await pull(on, { before: (name) => name === "report" && on.setBranch("main", commits[to]) });
    expect(job.conclusion, job.log).toBe(conclusion);
    expect(on.checks).toMatchObject([{ conclusion: check, completions: 1 }]);
    expect(on.checks[0]!.output.summary).toContain(to === "later" ? "meanwhile" : "others in");
  });

  it("that is gone before the verdict: the check ends, and says what to do", async () => {
    const on = await forge();
    const job = await pull(on, { before: (name) => name === "report" && on.setBranch("main", undefined) });
    expect(job.conclusion, job.log).toBe("failure");
    expect(on.checks).toMatchObject([{ conclusion: "failure", completions: 1 }]);
    expect(on.checks[0]!.output.summary).toContain("none of that name");
    expect(job.log).toContain("was deleted or renamed");
  });

  it("and that this checkout does not have yet: nothing runs", async () => {
    const on = await forge({ branches: { main: "8".repeat(40) } });
    const job = await pull(on);
    expect(job.log).toContain("records in the workspace");
    expect(job.steps["run"]!.outcome).toBe("skipped");
    expect(onlyAsked(on)).toBe(true);
  });

  it("of a dispatch on somebody's branch is the default branch", async () => {
    const on = await forge();
    const payload = readFileSync(join(ROOT, "fixtures/forge/events/workflow_dispatch.json"));
    const env = { GITHUB_EVENT_NAME: "workflow_dispatch", GITHUB_REF: "refs/heads/lax", GITHUB_SHA: commits.lax };
    const workspace = (folder: string) => execFileSync("git", ["checkout", "-q", "lax"], { cwd: folder });
    const job = await pull(on, { payload, env, workspace: (folder) => void workspace(folder) });
    expect(job.conclusion, job.log).toBe("success");
    expect(contractOf(job)).toBe(strict());
    expect(on.checks).toMatchObject([{ name: NAME, head_sha: commits.lax }]);
  });
});

describe("what judges is of the trusted commit, by its exact path", () => {
  it("whatever lies on the disk", async () => {
    const on = await forge();
    const workspace = (folder: string) => {
      const dir = join(folder, OURS);
      rmSync(join(dir, "acceptance"), { recursive: true });
      writeFileSync(
        join(dir, "case.json"),
        JSON.stringify({ ...JSON.parse(strict()), verification_commands: [["true"]] }),
      );
      appendFileSync(join(dir, "workspace/strings.py"), "# mine\n");
    };
    const job = await pull(on, { workspace });
    expect(job.conclusion, job.log).toBe("success");
    expect(contractOf(job)).toBe(strict());
    expect(factsOf(job).case.value.acceptance).not.toEqual([]);
  });

  it.each([
    ["an untracked case", (folder: string) => cpSync(join(folder, OURS), join(folder, "mine"), { recursive: true })],
    [
      "a second checkout below the root",
      (folder: string) => {
        cpSync(join(folder, OURS), join(folder, "mine"), { recursive: true });
        const run = (...argv: string[]) =>
          execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.invalid", ...argv], {
            cwd: join(folder, "mine"),
          });
        run("init", "-q");
        run("add", "-A");
        run("commit", "-q", "-m", "t");
      },
    ],
  ])("%s is none", async (_name, workspace) => {
    const on = await forge();
    const job = await pull(on, { inputs: { case: "", "case-dir": "mine" }, workspace });
    expect(job.conclusion).toBe("failure");
    expect(on.checks).toMatchObject([{ name: "harness / stage 2 / fake / unknown", conclusion: "action_required" }]);
    expect(job.outputs["status"]).toBe("blocked");
  });

  it("a path out of the repository is refused", async () => {
    const on = await forge();
    for (const path of ["/etc", "../elsewhere"]) {
      const job = await pull(on, { inputs: { case: "", "case-dir": path } });
      expect(job.log).toContain("outside of the repository");
      expect(job.steps["run"]!.outcome).toBe("skipped");
    }
    expect(onlyAsked(on)).toBe(true);
  });
});

describe("a forge that is none, or lies", () => {
  it.each([
    ["about another repository", "^/repos/acme/widgets/pulls/7$", { body: { number: 8, head: { sha: HEAD } } }],
    ["about a branch", "/branches/main$", { body: { name: "lax", commit: { sha: "1".repeat(40) } } }],
    ["about a commit", "/branches/main$", { body: { name: "main", commit: { sha: "main" } } }],
    ["by sending us elsewhere", "/branches/main$", { status: 301, headers: { location: "https://evil.invalid/" } }],
    ["by a page", "/pulls/7$", { body: "<html>", headers: { "content-type": "text/html" } }],
  ])("%s: nothing is announced and nothing runs", async (_name, path, fault) => {
    const on = await forge({ faults: [{ path, status: 200, times: 9, ...fault }] });
    const job = await pull(on);
    expect(job.conclusion).toBe("failure");
    expect(job.steps["run"]!.outcome).toBe("skipped");
    expect(onlyAsked(on)).toBe(true);
  });
});

describe("two jobs for one context", () => {
  it("the one that began first does not hide the verdict of the one that began after it", async () => {
    const on = await forge({ family: "gitea" });
    const theirs = { repository: "acme/widgets", sha: HEAD, id: 5_000_000_000, context: NAME };
    const before = (name: string) =>
      name === "report" && on.statuses.push({ ...theirs, state: "failure", description: "verification failed" });
    const env = { GITEA_ACTIONS: "true" };
    const job = await pull(on, { before, env, inputs: { forge: "auto" } });
    expect(job.conclusion).toBe("failure");
    expect(job.log).toContain("is not this job's any more");
    expect(on.statuses.map(({ state }) => state)).toEqual(["pending", "failure"]);
  });
});

describe("an approval", () => {
  const approved = { case: "approved", approval: ".harness/approval.json" };
  const statusOf = (job: JobResult) => [job.outputs["status"], job.outputs["blockers"]];
  const GONE = ["blocked", '["approval_consumed"]'];

  it.each(["github", "gitea"] as const)(
    "serves one run of %s, whatever job asks, and no other task",
    async (family) => {
      const on = await forge({ family });
      const more = family === "gitea" ? { env: { GITEA_ACTIONS: "true" } } : {};
      const inputs = { ...approved, forge: family };
      expect(statusOf(await pull(on, { ...more, inputs }))).toEqual(["pass", "[]"]);
      expect([...on.refs.keys()]).toEqual([expect.stringMatching(/^refs\/tags\/harness-approval\/[0-9a-f]{64}$/)]);
      expect([...on.refs.values()][0]!.message).toContain("run 77, attempt 1");
      const again = { ...inputs, "runs-dir": "elsewhere" };
      const used = await pull(on, { ...more, inputs: again });
      expect(statusOf(used)).toEqual(GONE);
      expect(used.log).toContain(
        `expected no tag ${[...on.refs.keys()][0]!.replace("refs/tags/", "")} in acme/widgets`,
      );
      const copy = { ...inputs, approval: ".harness/old/approval.json" };
      expect(statusOf(await pull(on, { ...more, inputs: copy }))).toEqual(GONE);
      const other = { ...inputs, case: "other", approval: ".harness/approval.other.json" };
      expect(statusOf(await pull(on, { ...more, inputs: other }))).toEqual(["pass", "[]"]);
      expect(on.refs.size).toBe(2);
    },
  );

  it("is used although the forge's answer was lost, and was not where another run was faster", async () => {
    const lost = await forge({ faults: [{ method: "POST", path: "git/refs$", status: 502, effect: true }] });
    expect(statusOf(await pull(lost, { inputs: approved }))).toEqual(["pass", "[]"]);
    const [ref] = lost.refs.keys();
    const raced = await forge({ faults: [{ method: "POST", path: "git/refs$", status: 502 }] });
    raced.refs.set(ref!, { sha: "1".repeat(40), message: "somebody else's" });
    expect(statusOf(await pull(raced, { inputs: approved }))).toEqual(GONE);
  });

  it("can't be used where the forge does not let us remember it", async () => {
    const on = await forge({ faults: [{ method: "POST", path: "git/tags$", status: 403, body: { message: "no" } }] });
    const job = await pull(on, { inputs: approved });
    expect(statusOf(job)).toEqual(GONE);
    expect(job.log).toContain("contents: write");
    expect(on.refs.size).toBe(0);
  });

  it("serves one of two jobs that want it at once", async () => {
    const on = await forge();
    const both = await Promise.all([1, 2].map(() => pull(on, { inputs: approved })));
    expect(both.map((job) => job.outputs["status"]).sort()).toEqual(["blocked", "pass"]);
    expect(on.refs.size).toBe(1);
  });

  it("is left unused by a run that anything else blocks before it starts", async () => {
    const on = await forge();
    const bare = await pull(on, { inputs: { case: "bare", approval: ".harness/approval.bare.json" } });
    expect(bare.outputs["status"], bare.log).toBe("blocked");
    expect(bare.log).toMatch(/::error title=case-harness%3A blocked%2C provider_unavailable::/);
    expect(bare.log).toContain("it was left unused, because provider_unavailable blocks this run");
    expect(bare.steps["approve"]!.outcome).toBe("skipped");
    expect(on.refs.size).toBe(0);
  });

  it("is left unused by a run that a record blocks, and by one without a forge", async () => {
    const on = await forge();
    const wrong = await pull(on, { inputs: { ...approved, approval: ".harness/approval.other.json" } });
    expect(wrong.outputs["status"]).toBe("blocked");
    expect(wrong.outputs["blockers"]).toContain("approval_mismatch");
    const local = await pull(on, { inputs: { ...approved, forge: "local" } });
    expect(local.outputs["status"]).toBe("blocked");
    expect(on.refs.size).toBe(0);
  });
});
