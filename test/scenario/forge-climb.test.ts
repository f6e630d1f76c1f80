import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/core/domain/digest";
import { obstacleTo } from "../../src/world/contain/probe";
import { checkout } from "../support/checkout";
import { type Job, type JobResult, removeJob, runAction } from "../support/composite";
import {
  type Artifact,
  type ForgeSetup,
  loopbackForge,
  type LoopbackForge,
  type Run,
} from "../support/loopback-forge.mjs";
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

async function forge(
  artifacts: Artifact[] = [],
  runs: Record<string, Run> = {},
  setup: ForgeSetup = { token: "CANARY-token" },
): Promise<LoopbackForge> {
  const made = await loopbackForge({ branches: { main: head() }, artifacts, runs, ...setup });
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

/** The run whose job made the pass of stage 2. */
const OF_STAGE_2 = { GITHUB_RUN_ID: "800" };

let stage2: Buffer;
let stage3: Buffer;
beforeAll(async () => {
  const on = await forge();
  const first = await push(on, { stage: "2" }, { env: OF_STAGE_2 });
  expect(first.conclusion, first.log).toBe("success");
  stage2 = zipOf(first);
  removeJob(first);
});

describe.skipIf(obstacleTo("sandbox") !== null)("a workflow that climbs", () => {
  let on: LoopbackForge;
  let job: JobResult;
  beforeAll(async () => {
    // Any token is taken, so that the journal says which one was sent.
    on = await forge([artifact(5, 800, stage2)], { 800: { headSha: head(), event: "push" } }, {});
    const made = { env: { GITHUB_RUN_ID: "801" } };
    job = await push(on, { stage: "3", task: TASK, "prior-evidence": "auto", "status-token": "CANARY-t" }, made);
    expect(job.conclusion, job.log).toBe("success");
    stage3 = zipOf(job);
  });
  afterAll(() => removeJob(job));

  it("takes its own runs' evidence to stage 3, publishes it, and goes on to ask for the approval of stage 4", async () => {
    const asked3 = on.journal.filter(({ path }) => /artifacts|actions.runs|compare/.test(path));
    expect(
      asked3.map(({ path, headers }) => [path.replace(/^.repos.acme.widgets./, ""), headers["authorization"]]),
    ).toEqual(
      ["actions/artifacts", "actions/runs/800", expect.stringMatching(/^compare/), "actions/artifacts/5/zip"].map(
        (path) => [path, expect.stringMatching(/ CANARY-token$/)],
      ),
    );
    expect(on.checks).toMatchObject([
      { name: "harness / stage 3 / fake / fix", conclusion: "success", head_sha: head() },
    ]);
    expect(factsOf(job)["prior_evidence"]!.value).toMatchObject({
      origin: "forge",
      trusted_by: "forge",
      forge: {
        ...{ repository: "acme/widgets", artifact: "5", artifact_sha256: sha256(stage2) },
        ...{ workflow_run: "800", head_sha: head(), event: "push", branch: "main", default_branch: "main" },
      },
    });
    const left = readdirSync(join(job.folder, "temp")).filter((name) => name.includes("prior"));
    expect(left, "what was brought here").toEqual([]);
    expect(job.steps["prior"]!.outputs["prior"]).toContain(".zip");
    const next = await forge([artifact(5, 800, stage2), artifact(6, 801, stage3)], {
      800: { headSha: head(), event: "push" },
      801: { headSha: head(), event: "push" },
    });
    const asked = await push(next, { stage: "4", task: TASK, "prior-evidence": "auto" });
    expect(asked.conclusion).toBe("failure");
    expect(JSON.parse(asked.outputs["blockers"]!)).toEqual(["approval_missing"]);
    removeJob(asked);
  });

  const PUSH = { headSha: head(), event: "push" };
  const OTHER = "c".repeat(40);
  type Made = { artifacts: Artifact[]; runs?: Record<string, Run>; setup?: ForgeSetup };
  const ofRun =
    (run: Partial<Run>, setup?: ForgeSetup) =>
    (zip: Buffer): Made => ({
      artifacts: [artifact(5, 800, zip)],
      runs: { 800: { ...PUSH, ...run } },
      ...(setup === undefined ? {} : { setup }),
    });
  it("runs stage 4 once by an environment's approval of this very run", async () => {
    const on = await forge([artifact(6, 801, stage3)], { 801: PUSH, 900: { ...PUSH, startedBy: "dev" } });
    const inputs = { stage: "4", task: TASK, "prior-evidence": "auto", approval: "environment:sandbox" };
    const asked = await push(on, inputs);
    expect(asked.log).toContain("nobody has decided about the environment sandbox for run 900");
    expect(JSON.parse(asked.outputs["blockers"]!)).toEqual(["approval_missing"]);
    const packet = JSON.parse(readFileSync(join(asked.outputs["bundle"]!, "approval-packet.json"), "utf8")) as Json;
    removeJob(asked);
    const comment = `${String(packet["approval_command_text"])}\n${String(packet["binding"])}`;
    const said = { environment: "sandbox", login: "boss", comment };
    on.setApprovals(900, [said]);
    const job = await push(on, inputs);
    expect(job.conclusion, job.log).toBe("success");
    expect(JSON.parse(readFileSync(join(job.outputs["bundle"]!, "records/approval.json"), "utf8"))).toMatchObject({
      ...{ approval_id: "environment-9-run-900-1", decision: "granted", actor: "boss" },
      ...{ statement: packet["approval_command_text"], binding: packet["binding"], mutation_mode: "sandbox-repo" },
    });
    removeJob(job);
    const again = await push(on, inputs);
    expect(JSON.parse(again.outputs["blockers"]!)).toEqual(["approval_consumed"]);
    removeJob(again);
    expect(on.refs.size).toBe(1);
  });

  it("runs nothing where the environment's approval was refused", async () => {
    const on = await forge([artifact(6, 801, stage3)], { 801: PUSH, 900: { ...PUSH, startedBy: "dev" } });
    on.setApprovals(900, [{ environment: "sandbox", login: "boss", state: "rejected" }]);
    const inputs = { stage: "4", task: TASK, "prior-evidence": "auto", approval: "environment:sandbox" };
    const denied = await push(on, inputs);
    expect(JSON.parse(denied.outputs["blockers"]!)).toEqual(["approval_denied"]);
    expect(on.refs.size).toBe(0);
    removeJob(denied);
  });

  it.each<[string, (zip: Buffer) => Made, string]>([
    ["none", () => ({ artifacts: [] }), "no artifact that begins with"],
    ["one of a pull request's run", ofRun({ event: "pull_request" }), "it ran for pull_request"],
    ["one of a tag that is called as the branch is", ofRun({ headSha: OTHER }, { strays: [OTHER] }), "is none of main"],
    [
      "one that was brought there from another run",
      (zip) => ({ artifacts: [artifact(5, 801, zip)], runs: { 801: PUSH } }),
      "run it was made by: expected 801, as the forge says of the artifact, found 800",
    ],
    [
      "one that was replaced while it came",
      (zip) => ({ artifacts: [{ ...artifact(5, 800, zip), digest: `sha256:${"0".repeat(64)}` }], runs: { 800: PUSH } }),
      "expected SHA-256 0000",
    ],
    [
      "one whose name only ends right",
      (zip) => ({ artifacts: [artifact(5, 800, zip, "my-harness-evidence-x")], runs: { 800: PUSH } }),
      "no artifact",
    ],
    [
      "one that is no bundle",
      () => ({
        artifacts: [artifact(5, 800, makeZip([{ name: "x.txt", data: Buffer.from("x") }]))],
        runs: { 800: PUSH },
      }),
      "no bundle that holds",
    ],
  ])("is blocked where there is %s", async (_what, made, said) => {
    const { artifacts, runs, setup } = made(stage2);
    const on = await forge(artifacts, runs, setup);
    const job = await push(on, { stage: "3", task: TASK, "prior-evidence": "auto" });
    expect(job.conclusion).toBe("failure");
    expect(job.steps["prior"]!.output).toContain(said);
    expect(JSON.parse(job.outputs["blockers"]!)).toEqual(["prior_stage_not_proven"]);
    removeJob(job);
  });

  it("takes the newest that proves the stage, past any number of those that can't, and past what is gone or of another stage", async () => {
    const broken = makeZip([{ name: "x.txt", data: Buffer.from("x") }]);
    const flood = Array.from({ length: 40 }, (_, index) => artifact(100 + index, 900 + index, broken));
    const runs = Object.fromEntries(flood.map(({ runId }) => [runId, { ...PUSH, event: "pull_request" }]));
    const on = await forge(
      [
        artifact(5, 800, stage2),
        artifact(6, 801, stage3),
        artifact(7, 802, broken),
        artifact(8, 803, broken),
        ...flood,
      ],
      { 800: PUSH, 801: PUSH, 802: PUSH, 803: PUSH, ...runs },
      { faults: [{ path: "artifacts/8/zip", status: 410, body: { message: "Artifact has expired" } }], pageSize: 30 },
    );
    const job = await push(on, { stage: "3", task: TASK, "prior-evidence": "auto" });
    expect(job.conclusion, job.log).toBe("success");
    expect(factsOf(job)["prior_evidence"]!.value).toMatchObject({ forge: { workflow_run: "800" } });
    removeJob(job);
  });

  it("refuses what lies there where it is not what came", async () => {
    const on = await forge([artifact(5, 800, stage2)], { 800: PUSH });
    const where: { folder?: string } = {};
    const job = await push(
      on,
      { stage: "3", task: TASK, "prior-evidence": "auto" },
      {
        workspace: (folder) => {
          where.folder = folder;
          project(folder);
          checkout(folder);
        },
        before: (step) => {
          if (step !== "run") return;
          const temp = join(where.folder!, "../temp");
          const place = readdirSync(temp).find((name) => name.startsWith("case-harness-prior-"))!;
          writeFileSync(join(temp, place, "5.zip"), stage3);
        },
      },
    );
    expect(JSON.parse(job.outputs["blockers"]!)).toEqual(["prior_stage_not_proven"]);
    expect(job.log).toContain("expected the artifact's bytes");
    removeJob(job);
  });

  it("publishes what another job has run only where the forge has what that job says it stood on", async () => {
    const there = [artifact(5, 800, stage2)];
    const runs = { 800: PUSH, 801: PUSH };
    const on = await forge(there, runs);
    const own = { env: { GITHUB_RUN_ID: "801" } };
    const ran = await push(on, { mode: "run", stage: "3", task: TASK, "prior-evidence": "auto" }, own);
    expect(ran.conclusion, ran.log).toBe("success");
    const digest = sha256(readFileSync(join(ran.outputs["bundle"]!, "SHA256SUMS")));
    const made = artifact(6, 801, zipOf(ran));
    removeJob(ran);
    const report = { mode: "report", stage: "3", task: TASK, "artifact-run-id": "801", "verified-digest": digest };
    const said = async (artifacts: Artifact[], of: Record<string, Run> = runs) => {
      const asked = await forge([...artifacts, made], of);
      const job = await push(asked, report, own);
      const [check] = asked.checks;
      removeJob(job);
      return [check!["conclusion"], check!["output"].title];
    };
    expect(await said(there)).toEqual(["success", expect.stringContaining("pass")]);
    for (const [artifacts, of] of [
      [[], runs],
      [[{ ...there[0]!, expired: true }], runs],
      [[artifact(5, 800, stage3)], runs],
      [there, { ...runs, 800: { ...PUSH, event: "pull_request" } }],
    ] as [Artifact[], Record<string, Run>][])
      expect(await said(artifacts, of)).toEqual(["failure", "not accepted: prior evidence of the bundle"]);
  });

  it("runs the tests of a climbed bundle again in a job of their own: of a copy, and of a repository that an environment approved", async () => {
    const runs = { 800: PUSH, 801: PUSH, 900: { ...PUSH, startedBy: "dev" } };
    const below = [artifact(5, 800, stage2), artifact(6, 801, stage3)];
    const on = await forge(below, runs);
    const stage4 = { stage: "4", task: TASK, "prior-evidence": "auto", approval: "environment:sandbox" };
    const asked = await push(on, stage4);
    const packet = JSON.parse(readFileSync(join(asked.outputs["bundle"]!, "approval-packet.json"), "utf8")) as Json;
    removeJob(asked);
    const comment = `${String(packet["approval_command_text"])}\n${String(packet["binding"])}`;
    on.setApprovals(900, [{ environment: "sandbox", login: "boss", comment }]);
    const ran = await push(on, { ...stage4, mode: "run" });
    expect(ran.conclusion, ran.log).toBe("success");
    const stages = [
      { inputs: { stage: "3", task: TASK }, runId: "801", there: below },
      { inputs: stage4, runId: "900", there: [...below, artifact(7, 900, zipOf(ran))] },
    ];
    removeJob(ran);
    for (const { inputs, runId, there } of stages) {
      const whole = await forge(there, runs);
      whole.setApprovals(900, [{ environment: "sandbox", login: "boss", comment }]);
      const job = (mode: Record<string, string>) =>
        push(whole, { ...inputs, "artifact-run-id": runId, ...mode }, { env: { GITHUB_RUN_ID: runId } });
      const verify = await job({ mode: "verify" });
      expect(verify.conclusion, verify.log).toBe("success");
      expect(verify.log).toContain("run again at level sandbox");
      const digest = verify.outputs["bundle-digest"]!;
      removeJob(verify);
      const report = await job({ mode: "report", "verified-digest": digest });
      expect(report.conclusion, report.log).toBe("success");
      expect(whole.checks).toMatchObject([{ conclusion: "success", completions: 1, head_sha: head() }]);
      removeJob(report);
      const other = await job({ mode: "report", "verified-digest": "0".repeat(64) });
      expect(other.conclusion).toBe("failure");
      removeJob(other);
    }
  });

  it("asks for nothing at a stage that has none below, and names a path where nothing lies", async () => {
    const on = await forge([artifact(5, 800, stage2)], { 800: PUSH });
    const job = await push(on, { stage: "2", "prior-evidence": "auto" });
    expect(job.conclusion, job.log).toBe("success");
    expect(on.calls().filter((call) => call.includes("artifacts"))).toEqual([]);
    removeJob(job);
    const other = await push(on, { stage: "3", task: TASK, "prior-evidence": "handed/over.zip" });
    expect(other.steps["prior"]!.output).toContain("there is nothing at handed/over.zip");
    expect(on.calls().filter((call) => call.includes("artifacts"))).toEqual([]);
    removeJob(other);
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
