import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { obstacleTo } from "../../src/world/contain/probe";
import { checkout } from "../support/checkout";
import { type Job, type JobResult, removeJob, runAction } from "../support/composite";
import { type Artifact, loopbackForge, type LoopbackForge, type Run } from "../support/loopback-forge.mjs";
import { CONTRACT, FAKE, type Json, SANDBOX, SOURCE } from "../support/own-repository";
import { ROOT } from "../support/program";
import { bundleFiles } from "../support/reseal";
import { temporaryFolder } from "../support/temporary";
import { makeZip } from "../unit/evidence/zips";

const TASK = ".harness/tasks/fix/case.json";
const SHIPPED = join(ROOT, "fixtures/cases/r1-string-slugify");

let forges: LoopbackForge[] = [];
afterEach(async () => {
  await Promise.all(forges.map((forge) => forge.close()));
  forges = [];
});

/** The repository of one's own, as the job checks it out. */
function project(folder: string): void {
  cpSync(join(SHIPPED, "workspace"), folder, { recursive: true });
  cpSync(join(SHIPPED, "acceptance"), join(folder, ".harness/tasks/fix/acceptance"), { recursive: true });
  const write = (path: string, value: Json) => writeFileSync(join(folder, path), JSON.stringify(value));
  write(TASK, CONTRACT);
  write(".harness/tasks/fix/fake.json", FAKE);
  write(".harness/source.json", SOURCE);
  write(".harness/sandbox.json", { ...SANDBOX, creation_source: "clone", source_repository_path: "." });
}

/** Equal files make equal commits. */
const head = (() => {
  let made = "";
  return () => {
    if (made === "") {
      const folder = temporaryFolder();
      project(folder);
      made = checkout(folder);
    }
    return made;
  };
})();

async function forge(artifacts: Artifact[] = [], runs: Record<string, Run> = {}): Promise<LoopbackForge> {
  const made = await loopbackForge({ token: "CANARY-token", branches: { main: head() }, artifacts, runs });
  forges.push(made);
  return made;
}

/** A job for a push to the default branch. */
function push(on: LoopbackForge, inputs: Record<string, string>, more: Partial<Job> = {}): Promise<JobResult> {
  const payload = JSON.parse(readFileSync(join(ROOT, "fixtures/forge/events/push.json"), "utf8")) as Json;
  return runAction({
    payload: JSON.stringify({ ...payload, after: head() }),
    workspace: (folder) => {
      project(folder);
      expect(checkout(folder)).toBe(head());
    },
    ...more,
    inputs: { forge: "github", upload: "false", ...inputs },
    env: {
      GITHUB_API_URL: on.apiUrl,
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REPOSITORY: "acme/widgets",
      GITHUB_SHA: head(),
      GITHUB_REF: "refs/heads/main",
      GITHUB_RUN_ID: "900",
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_EVENT_NAME: "push",
      ...more.env,
    },
  });
}

/** What such a job leaves as its artifact. */
function zipOf(job: JobResult): Buffer {
  const dir = job.outputs["bundle"]!;
  expect(dir, job.log).not.toBe("");
  return makeZip(bundleFiles(dir).map((name) => ({ name, data: readFileSync(join(dir, name)) })));
}

const artifact = (id: number, runId: number, zip: Buffer, name = `harness-evidence-${id}`): Artifact => ({
  id,
  runId,
  ofRun: runId,
  name,
  zip,
});
const factsOf = (job: JobResult) =>
  (
    JSON.parse(readFileSync(join(job.outputs["bundle"]!, "facts.json"), "utf8")) as {
      facts: Record<string, { value: Json }>;
    }
  ).facts;

let stage2: Buffer;
let stage3: Buffer;
beforeAll(async () => {
  const on = await forge();
  const first = await push(on, { stage: "2" });
  expect(first.conclusion, first.log).toBe("success");
  stage2 = zipOf(first);
  removeJob(first);
});

describe.skipIf(obstacleTo("sandbox") !== null)("a workflow that climbs", () => {
  it("takes its own runs' evidence to stage 3, publishes it, and goes on to ask for the approval of stage 4", async () => {
    const on = await forge([artifact(5, 800, stage2)], { 800: { headSha: head(), event: "push" } });
    const job = await push(on, { stage: "3", task: TASK, "prior-evidence": "auto" });
    expect(job.conclusion, job.log).toBe("success");
    expect(on.checks).toMatchObject([
      { name: "harness / stage 3 / fake / fix", conclusion: "success", head_sha: head() },
    ]);
    expect(factsOf(job)["prior_evidence"]!.value).toMatchObject({
      origin: "forge",
      trusted_by: "forge",
      forge: { workflow_run: "800", event: "push", branch: "main", default_branch: "main" },
    });
    expect(job.steps["prior"]!.outputs["prior"]).toContain(".zip");
    stage3 = zipOf(job);
    removeJob(job);
    const next = await forge([artifact(5, 800, stage2), artifact(6, 801, stage3)], {
      800: { headSha: head(), event: "push" },
      801: { headSha: head(), event: "workflow_dispatch" },
    });
    const asked = await push(next, { stage: "4", task: TASK, "prior-evidence": "auto" });
    expect(asked.conclusion).toBe("failure");
    expect(JSON.parse(asked.outputs["blockers"]!)).toEqual(["approval_missing"]);
    removeJob(asked);
  });

  it.each<[string, (zip: Buffer) => [Artifact[], Record<string, Run>], string]>([
    ["none", () => [[], {}], "no artifact that begins with"],
    [
      "one of a pull request's run",
      (zip) => [[artifact(5, 800, zip)], { 800: { headSha: head(), event: "pull_request" } }],
      "it ran for pull_request",
    ],
    [
      "one of another branch",
      (zip) => [[artifact(5, 800, zip)], { 800: { headSha: head(), event: "push", branch: "work" } }],
      "it ran for work",
    ],
    [
      "one of a fork",
      (zip) => [
        [artifact(5, 800, zip)],
        { 800: { headSha: head(), event: "push", headRepository: "mallory/widgets" } },
      ],
      "another repository",
    ],
    [
      "one that is no bundle",
      () => [
        [artifact(5, 800, makeZip([{ name: "x.txt", data: Buffer.from("x") }]))],
        { 800: { headSha: head(), event: "push" } },
      ],
      "no bundle that holds",
    ],
  ])("is blocked where there is %s", async (_what, made, said) => {
    const on = await forge(...made(stage2));
    const job = await push(on, { stage: "3", task: TASK, "prior-evidence": "auto" });
    expect(job.conclusion).toBe("failure");
    expect(job.steps["prior"]!.output).toContain(said);
    expect(JSON.parse(job.outputs["blockers"]!)).toEqual(["prior_stage_not_proven"]);
    removeJob(job);
  });

  it("takes the newest that proves the stage, past others", async () => {
    const broken = makeZip([{ name: "x.txt", data: Buffer.from("x") }]);
    const run = { headSha: head(), event: "push" };
    const on = await forge([artifact(5, 800, stage2), artifact(7, 801, broken)], { 800: run, 801: run });
    const job = await push(on, { stage: "3", task: TASK, "prior-evidence": "auto" });
    expect(job.conclusion, job.log).toBe("success");
    expect(factsOf(job)["prior_evidence"]!.value).toMatchObject({ forge: { workflow_run: "800" } });
    removeJob(job);
  });

  it("takes one by its name, and gives it to the gate whatever it is", async () => {
    const on = await forge([artifact(5, 800, stage2, "the-pass")], { 800: { headSha: head(), event: "push" } });
    const job = await push(on, { stage: "3", task: TASK, "prior-evidence": "the-pass" });
    expect(job.conclusion, job.log).toBe("success");
    removeJob(job);
    const later = await push(on, { stage: "4", task: TASK, "prior-evidence": "the-pass" });
    expect(JSON.parse(later.outputs["blockers"]!)).toContain("prior_stage_not_proven");
    removeJob(later);
  });

  it("trusts no file that only lies there", async () => {
    const on = await forge();
    const workspace = (folder: string) => {
      project(folder);
      checkout(folder);
      mkdirSync(join(folder, "..", "handed"));
      writeFileSync(join(folder, "..", "handed", "prior.zip"), stage2);
    };
    const job = await push(on, { stage: "3", task: TASK, "prior-evidence": "../handed/prior.zip" }, { workspace });
    expect(JSON.parse(job.outputs["blockers"]!)).toEqual(["prior_stage_not_proven"]);
    expect(job.log).toContain("trust");
    removeJob(job);
  });
});
