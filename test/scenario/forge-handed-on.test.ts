import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/core/domain/digest";
import { obstacleTo } from "../../src/world/contain/probe";
import { type Job, type JobResult, removeJob, runAction } from "../support/composite";
import { type ForgeSetup, loopbackForge, type LoopbackForge } from "../support/loopback-forge.mjs";
import { ROOT } from "../support/program";
import { bundleFiles } from "../support/reseal";
import { makeZip } from "../unit/evidence/zips";

/**
 * Three jobs of one run: what the job that ran has uploaded is what the next ones take, by the outputs that the forge keeps; not what
 * lies there under its name, and not what a branch that moved would judge by.
 */
const HEAD = "a".repeat(40);
const OURS = ".harness/tasks/ours";
const NAME = "harness / stage 2 / fake / r1-string-slugify";
const ARTIFACT = "harness-evidence-x";
/** A job without a sandbox verifies nothing again. */
const sandboxed = obstacleTo("sandbox") === null;

let repository: string;
const commits = { main: "", stricter: "", release: "" };
let bundle: string;
let zip: Buffer;
let forges: LoopbackForge[] = [];
const folders: string[] = [];

function temporary(): string {
  const made = mkdtempSync(join(tmpdir(), "handed-on-"));
  folders.push(made);
  return made;
}

function git(...argv: string[]): string {
  const who = ["-c", "user.name=t", "-c", "user.email=t@example.invalid"];
  return execFileSync("git", [...who, ...argv], { cwd: repository, encoding: "utf8" }).trim();
}

function commit(): string {
  git("add", "-A");
  git("commit", "-q", "--allow-empty", "-m", "t");
  return git("rev-parse", "HEAD");
}

async function forge(setup: ForgeSetup = {}): Promise<LoopbackForge> {
  const made = await loopbackForge({
    token: "CANARY-token",
    branches: { main: commits.main, "release-1": commits.release },
    runs: { 555: { headSha: HEAD, event: "push" } },
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

/** A job of run 555, whose workspace has all of the repository. */
async function job(on: LoopbackForge, inputs: Record<string, string>, more: Partial<Job> = {}): Promise<JobResult> {
  return runAction({
    payload: readFileSync(join(ROOT, "fixtures/forge/events/push.json")),
    ...more,
    workspace: (folder) => cpSync(repository, folder, { recursive: true }),
    inputs: { forge: "github", case: "ours", upload: "false", ...inputs },
    env: {
      ...{ GITHUB_API_URL: on.apiUrl, GITHUB_SERVER_URL: "https://github.com", GITHUB_REPOSITORY: "acme/widgets" },
      ...{ GITHUB_SHA: HEAD, GITHUB_REF: "refs/heads/work", GITHUB_RUN_ID: "555", GITHUB_RUN_ATTEMPT: "1" },
      ...{ GITHUB_EVENT_NAME: "push" },
      ...more.env,
    },
  });
}

async function finished(on: LoopbackForge, inputs: Record<string, string>, more: Partial<Job> = {}) {
  const result = await job(on, inputs, more);
  removeJob(result);
  return result;
}

const zipped = (dir: string, order = 1): Buffer =>
  makeZip(
    bundleFiles(dir)
      .map((name) => ({ name, data: readFileSync(join(dir, name)) }))
      .sort(() => order),
  );

async function made(): Promise<string> {
  const result = await job(await forge(), { mode: "run" });
  const kept = join(temporary(), "bundle");
  expect(result.outputs["status"], result.log).toBe("pass");
  cpSync(result.outputs["bundle"]!, kept, { recursive: true });
  removeJob(result);
  return kept;
}

beforeAll(async () => {
  repository = temporary();
  git("init", "-q", "-b", "main");
  cpSync(join(ROOT, "fixtures/cases/r1-string-slugify"), join(repository, OURS), { recursive: true });
  commits.main = commit();
  git("checkout", "-q", "-b", "release-1");
  writeFileSync(join(repository, "RELEASE"), "1\n");
  commits.release = commit();
  git("checkout", "-q", "main");
  writeFileSync(join(repository, OURS, "acceptance/test_more.py"), "import unittest\n");
  commits.stricter = commit();
  git("checkout", "-q", commits.main);
  bundle = await made();
  zip = zipped(bundle);
});
afterEach(async () => {
  await Promise.all(forges.map((one) => one.close()));
  forges = [];
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const artifact = (more = {}) => ({ id: 5, runId: 555, name: ARTIFACT, zip, ...more });
const handed = () => ({ "artifact-digest": sha256(zip), "artifact-id": "5" });
const digest = () => sha256(readFileSync(join(bundle, "SHA256SUMS")));

describe.runIf(sandboxed)("an artifact that the job that ran has named", () => {
  it("is taken, whatever else lies beside it", async () => {
    const beside = artifact({ id: 6, name: "harness-evidence-y" });
    const on = await forge({ artifacts: [artifact(), beside] });
    const inputs = { "artifact-digest": sha256(zip) };
    const by = { digest: `sha256:${sha256(zip)}` };
    on.setArtifacts([artifact(by), { ...beside, digest: `sha256:${"0".repeat(64)}` }]);
    const verify = await finished(on, { mode: "verify", ...inputs });
    expect(verify.outputs["bundle-digest"], verify.log).toBe(digest());
    const report = await finished(on, { mode: "report", "verified-digest": digest(), ...handed() });
    expect(report.conclusion, report.log).toBe("success");
    expect(on.checks).toMatchObject([{ name: NAME, conclusion: "success", completions: 1 }]);
  });

  it.each<[string, () => object, string]>([
    ["as other bytes under its name and id", () => ({ zip: zipped(bundle, -1) }), "not the one that the job that ran"],
    ["of another id", () => ({ id: 6 }), "none of them is what the job that ran has uploaded"],
    [
      "that the forge says to be another",
      () => ({ digest: `sha256:${"0".repeat(64)}` }),
      "none of them is what the job that ran has uploaded",
    ],
  ])("is not taken %s, though it would verify", async (_name, other, word) => {
    const on = await forge({ artifacts: [artifact(other())] });
    const alone = await finished(on, { mode: "verify" });
    if (!("digest" in other())) expect(alone.outputs["bundle-digest"], alone.log).toBe(digest());
    const verify = await finished(on, { mode: "verify", ...handed() });
    expect(verify.outputs["bundle-digest"]).toBe("");
    expect(verify.log).toContain(word);
    const report = await finished(on, { mode: "report", "verified-digest": digest(), ...handed() });
    expect(report.log).toContain(word);
    expect(on.checks).toMatchObject([{ conclusion: "failure" }]);
  });

  it("is none where that job uploaded nothing", async () => {
    const on = await forge({ artifacts: [artifact()] });
    const none = { "artifact-digest": "none" };
    expect((await finished(on, { mode: "verify", ...none })).log).toContain("uploaded nothing");
    const report = await finished(on, { mode: "report", "verified-digest": digest(), ...none });
    expect(report.conclusion).toBe("failure");
    expect(on.checks).toMatchObject([{ conclusion: "failure" }]);
  });

  it("may be handed over as its zip, and as nothing else", async () => {
    const on = await forge();
    const file = join(temporary(), "evidence.zip");
    writeFileSync(file, zip);
    const right = await finished(on, { mode: "verify", "evidence-dir": file, "artifact-digest": sha256(zip) });
    expect(right.outputs["bundle-digest"], right.log).toBe(digest());
    writeFileSync(file, zipped(bundle, -1));
    const other = await finished(on, { mode: "verify", "evidence-dir": file, "artifact-digest": sha256(zip) });
    expect(other.log).toContain("not the one that the job that ran");
    const folder = await finished(on, { mode: "verify", "evidence-dir": bundle, "artifact-digest": sha256(zip) });
    expect(folder.log).toContain("can't be compared");
  });
});

describe.runIf(sandboxed)("a report job that runs again without the one that ran", () => {
  const second = { 555: { headSha: HEAD, event: "push", attempt: 2, startedAt: "2026-11-21T09:00:00Z" } };
  const env = { GITHUB_RUN_ATTEMPT: "2" };

  it("takes what that one has named, and publishes it", async () => {
    const on = await forge({ runs: second, artifacts: [artifact()] });
    const report = await finished(on, { mode: "report", "verified-digest": digest(), ...handed() }, { env });
    expect(report.conclusion, report.log).toBe("success");
    expect(on.checks).toMatchObject([{ conclusion: "success", completions: 1 }]);
  });

  it("and was told nothing, takes nothing, and says which button it is", async () => {
    const on = await forge({ runs: second, artifacts: [artifact()] });
    const report = await finished(on, { mode: "report", "verified-digest": digest() }, { env });
    expect(report.conclusion).toBe("failure");
    expect(report.log).toContain("Re-run all jobs");
    const later = [artifact({ createdAt: "2026-11-21T10:00:00Z" })];
    const replayed = await forge({ runs: second, artifacts: later });
    const again = await finished(replayed, { mode: "report", "verified-digest": digest() }, { env });
    expect(again.log).toMatch(/attempt of the bundle.*Re-run all jobs/s);
    expect(replayed.checks).toMatchObject([{ conclusion: "action_required" }]);
  });

  it("of another run takes no earlier attempt, whatever names it", async () => {
    const on = await forge({ runs: second, artifacts: [artifact()] });
    const inputs = { mode: "report", "verified-digest": digest(), "artifact-run-id": "555", ...handed() };
    const report = await finished(on, inputs, { env: { GITHUB_RUN_ID: "556" } });
    expect(report.conclusion).toBe("failure");
    expect(report.log).toContain("attempt of the bundle");
  });
});

describe.runIf(sandboxed)("what judges", () => {
  it("are the acceptance tests of now: a bundle that was verified by those of before is none that was asked for", async () => {
    const on = await forge({ artifacts: [artifact()] });
    const verify = await finished(on, { mode: "verify", ...handed() });
    expect(verify.outputs["bundle-digest"], verify.log).toBe(digest());
    on.setBranch("main", commits.stricter);
    const report = await finished(on, { mode: "report", "verified-digest": digest(), ...handed() });
    expect(report.conclusion).toBe("failure");
    expect(report.log).toContain("acceptance tests of the bundle");
    expect(on.checks).toMatchObject([{ conclusion: "action_required" }]);
  });

  it("is a release branch where the workflow of the default branch says so, under a context of its own", async () => {
    const runs = { 555: { headSha: HEAD, event: "push" } };
    const on = await forge({ runs, artifacts: [artifact()] });
    const payload = JSON.parse(readFileSync(join(ROOT, "fixtures/forge/events/workflow_run.json"), "utf8"));
    payload.workflow_run.head_sha = HEAD;
    const by = { payload: JSON.stringify(payload), env: { GITHUB_EVENT_NAME: "workflow_run", GITHUB_RUN_ID: "78" } };
    const inputs = { "trusted-branches": "release-1", into: "release-1" };
    const verify = await finished(on, { mode: "verify", ...inputs }, by);
    expect(verify.outputs["bundle-digest"], verify.log).toBe(digest());
    const report = await finished(on, { mode: "report", "verified-digest": digest(), ...inputs }, by);
    expect(report.conclusion, report.log).toBe("success");
    expect(on.checks.map(({ name }) => name)).toEqual([`${NAME} / into release-1`]);
    const untrusted = await finished(on, { mode: "report", "verified-digest": digest(), into: "release-1" }, by);
    expect(untrusted.log).toContain("trusted branch");
    expect(on.checks).toHaveLength(1);
  });

  it("is said by a pull request itself: `into` is refused there", async () => {
    const on = await forge();
    const result = await finished(on, { mode: "run", into: "release-1", "trusted-branches": "release-1" });
    expect(result.log).toContain("input into");
    expect(on.calls()).toEqual([]);
  });
});
