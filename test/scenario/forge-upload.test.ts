import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { sha256 } from "../../src/core/domain/digest";
import { artifactService, type ArtifactService, type ServiceSetup } from "../support/artifact-service";
import { checkout } from "../support/checkout";
import { type JobResult, removeJob, runAction } from "../support/composite";
import { loopbackForge, type LoopbackForge } from "../support/loopback-forge.mjs";
import { program, ROOT } from "../support/program";

/** Names that an agent may give to files, and no artifact service takes. */
const NAMES = ['quo"te', "co:lon", "le<ss", "new\nline", "back\\slash", "pi|pe", "st*ar", "quest?ion", "bell\u0007"];

let open: { close(): Promise<void> }[] = [];
let jobs: JobResult[] = [];
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  for (const job of jobs) removeJob(job);
  [open, jobs] = [[], []];
});

/** The shipped case with a lane that also leaves files of such names, one of them not UTF-8, and talks about them. */
function oddNames(workspace: string): string {
  cpSync(join(ROOT, "fixtures/cases/r1-string-slugify"), join(workspace, "cases/odd"), { recursive: true });
  const script = NAMES.map((name) => `printf x > '${name}'; printf '%s\\n' '${name}'`).join("\n");
  const steps = [
    { exec: ["bash", "-c", `${script}\nprintf x > $'not-utf8-\\xff'\nmkdir -p 'a:b/c"d' && printf x > 'a:b/c"d/e?f'`] },
    { exit: 0 },
  ];
  writeFileSync(join(workspace, "cases/odd/fake.json"), JSON.stringify({ steps }));
  return checkout(workspace);
}

type Forge = "github" | "ghes" | "gitea";
interface Uploaded {
  job: JobResult;
  service: ArtifactService | null;
  on: LoopbackForge;
}

async function upload(
  forge: Forge,
  setup: ServiceSetup | null,
  inputs: Record<string, string> = {},
  before?: (step: string, workspace: string) => void,
): Promise<Uploaded> {
  const service =
    setup === null ? null : await artifactService({ ...setup, ...(forge === "github" && { unpadded: true }) });
  if (service !== null) open.push(service);
  const prefix = { github: "", ghes: "/api/v3", gitea: "/api/v1" }[forge];
  const on = await loopbackForge({ token: "CANARY-token", prefix, family: forge === "gitea" ? "gitea" : "github" });
  open.push(on);
  // The commit is the checkout's own: the case lies in the workspace.
  const folder = mkdtempSync(join(tmpdir(), "odd-names-"));
  const head = oddNames(folder);
  on.setBranch("main", head);
  rmSync(folder, { recursive: true, force: true });
  let place = "";
  const job = await runAction({
    payload: readFileSync(join(ROOT, "fixtures/forge/events/push.json")),
    workspace(path) {
      place = path;
      oddNames(path);
    },
    ...(before === undefined ? {} : { before: (step: string) => before(step, place) }),
    inputs: { forge, "case-dir": "cases/odd", ...inputs },
    ...(service === null ? {} : { stepEnv: service.env }),
    env: {
      GITHUB_API_URL: on.apiUrl,
      GITHUB_SERVER_URL: forge === "github" ? "https://github.com" : "https://forge.example",
      GITHUB_REPOSITORY: "acme/widgets",
      GITHUB_SHA: head,
      GITHUB_REF: "refs/heads/main",
      GITHUB_RUN_ID: "77",
      GITHUB_EVENT_NAME: "push",
    },
  });
  jobs.push(job);
  return { job, service, on };
}

/** The artifact as it is downloaded is the bundle as it was sealed. */
async function holds({ job, service }: Uploaded, name: string): Promise<void> {
  const zip = service!.artifacts.get(name);
  expect(zip, job.log).toBeDefined();
  const file = join(job.folder, "downloaded.zip");
  writeFileSync(file, zip!);
  const { code, stdout } = await program(["verify", file, "--json"]);
  expect(code, stdout).toBe(0);
  const run = JSON.parse(stdout) as { run_id: string };
  expect(run.run_id).toBe(job.outputs["run-id"]);
}

describe("the bundle of a run whose agent names files as it likes", () => {
  it("is on a GHES by the third version of the protocol, whole", async () => {
    const done = await upload("ghes", { version: 3 });
    const { service, job, on } = done;
    const name = `harness-evidence-${job.outputs["run-id"]}`;
    expect(job.steps["upload"]!.outcome, job.log).toBe("success");
    const list = "/_apis/pipelines/workflows/77/artifacts";
    const puts = service!.calls.filter((call) => call === "PUT /_apis/resources/Containers/5");
    expect(puts.length).toBeGreaterThan(10);
    expect(service!.calls).toEqual([`POST ${list}`, ...puts, `PATCH ${list}`]);
    expect(service!.bodies[0]).toEqual({ Type: "actions_storage", Name: name });
    await holds(done, name);
    expect(job.outputs).toMatchObject({ "artifact-id": "", "artifact-digest": "unknown" });
    expect(job.outputs["artifact-url"]).toBe("https://forge.example/acme/widgets/actions/runs/77");
    expect(on.checks[0]!.output.summary).toContain(`](${job.outputs["artifact-url"]})`);
    expect(on.checks).toMatchObject([{ conclusion: "failure", completions: 1 }]);
    // The names are told as data, on one line each.
    expect(on.checks[0]!.output.summary).toContain('quo"te');
    expect(on.checks[0]!.output.summary).not.toContain("new\nline");
    expect(job.log).not.toContain("CANARY.");
  });

  it("is on Gitea by the fourth version, whole, though its signature ends in padding", async () => {
    const done = await upload("gitea", { version: 4 }, { "artifact-name": "evidence" });
    const { service, job } = done;
    expect(job.steps["upload"]!.outcome, job.log).toBe("success");
    const twirp = "POST /twirp/github.actions.results.api.v1.ArtifactService";
    const put = "PUT /account/container/blob";
    expect(service!.calls).toEqual([
      ...[`${twirp}/CreateArtifact`, put, put, `${twirp}/FinalizeArtifact`],
      `${twirp}/ListArtifacts`,
    ]);
    expect(service!.bodies[0]).toMatchObject({ name: "evidence", version: 4 });
    await holds(done, "evidence");
    const digest = sha256(service!.artifacts.get("evidence")!);
    expect(job.outputs).toMatchObject({ "artifact-id": "7", "artifact-digest": digest });
  });

  it("keeps as long as it was asked for", async () => {
    const { service, job } = await upload("ghes", { version: 3 }, { "retention-days": "9", "artifact-name": "kept" });
    expect(job.steps["upload"]!.outcome, job.log).toBe("success");
    expect(service!.bodies[0]).toMatchObject({ Name: "kept", RetentionDays: 9 });
  });
});

describe("where it can't be uploaded", () => {
  it("one that is there already: how two jobs keep theirs apart is said", async () => {
    const body = '{"code":"already_exists","msg":"an artifact with this name already exists on the workflow run"}';
    const { job, on } = await upload("gitea", { version: 4, fail: { path: /CreateArtifact$/, status: 409, body } });
    expect(job.steps["upload"]!.outcome).toBe("failure");
    expect(job.log).toContain("an `artifact-name` of its own");
    expect(on.statuses.map((status) => status.state)).toEqual(["pending", "failure"]);
  });

  it("no artifact service: the folder is named, and the verdict is published", async () => {
    const { job, on } = await upload("ghes", null);
    expect(job.steps["upload"]!.outcome).toBe("success");
    expect(job.log).toContain(
      `no artifact service, so nothing was uploaded. The bundle is in ${job.outputs["bundle"]}`,
    );
    expect(on.checks).toMatchObject([{ completions: 1 }]);
    expect(on.checks[0]!.output.summary).toContain("The bundle was not uploaded");
  });

  it.each([
    ["no room left", { version: 3, fail: { path: /artifacts$/, status: 403 } }],
    ["a file that is refused", { version: 3, fail: { path: /Containers/, status: 400 } }],
    ["HTML instead of an answer", { version: 3, fail: { path: /artifacts$/, status: 200, body: "<html>" } }],
  ] as const)("%s: the step fails, the verdict is published all the same, the folder is kept", async (_name, setup) => {
    const { job, on } = await upload("ghes", setup);
    expect(job.steps["upload"]!.outcome).toBe("failure");
    expect(job.log).toMatch(/::error title=Harness Evidence was not uploaded::Could not upload/);
    expect(job.log).toContain(`The bundle is kept in ${job.outputs["bundle"]}`);
    expect(on.checks).toMatchObject([{ completions: 1 }]);
    const { code } = await program(["verify", job.outputs["bundle"]!]);
    expect(code).toBe(0);
  });
});

describe("a pass whose evidence is not kept", () => {
  /** The shipped case, which passes. */
  const passing = { "case-dir": "", case: "r1-string-slugify" };
  const fail = (path: RegExp, status: number, body?: string) => ({ fail: { path, status, ...(body && { body }) } });
  const other = { version: 4, has: { digest: `sha256:${"0".repeat(64)}` } } as const;
  const ways: [string, Forge, ServiceSetup, string][] = [
    ["a GHES takes no artifact", "ghes", { version: 3, ...fail(/artifacts$/, 403) }, "403"],
    ["a GHES refuses a file", "ghes", { version: 3, ...fail(/Containers/, 400) }, "400"],
    ["GitHub takes no artifact", "github", { version: 4, ...fail(/CreateArtifact$/, 403, '{"msg":"quota"}') }, "quota"],
    ["the blob store refuses the bytes", "gitea", { version: 4, ...fail(/container\/blob$/, 403) }, "403"],
    [
      "Gitea does not seal it",
      "gitea",
      { version: 4, ...fail(/FinalizeArtifact$/, 400, '{"msg":"checksum"}') },
      "checksum",
    ],
    ["the service has other bytes than were sent", "github", other, "has another one than was sent: expected SHA-256"],
    [
      "the service has another artifact than was sent",
      "gitea",
      { version: 4, has: { id: "8" } },
      "expected id 7, found 8",
    ],
    ["the service took it and has none", "github", { version: 4, has: null }, "has none of that name now"],
  ];

  function expectLost({ job, on }: Uploaded): void {
    expect(job.conclusion).toBe("failure");
    expect(job.outputs).toMatchObject({ status: "fail", blockers: '["harness_error"]', patch: "" });
    expect(job.log).toMatch(/::error title=case-harness%3A fail%2C harness_error::evidence not kept/);
    for (const check of on.checks) {
      expect(check).toMatchObject({ conclusion: "failure", completions: 1 });
      expect(check.output.title).toMatch(/^fail: evidence not kept/);
      expect(check.output.summary).toContain("## ❌ fail: evidence not kept");
      expect(check.output.summary).toContain("harness_error");
      expect(check.output.summary).not.toContain("✅");
      expect(check.output.summary).not.toContain("How to use the patch");
    }
    if (on.checks.length > 0) return;
    expect(on.statuses.map(({ state }) => state)).toEqual(["pending", "failure"]);
    expect(on.statuses[1]!.description).toMatch(/^fail: evidence not kept/);
  }

  it.each(ways)("is none: %s", async (_name, forge, setup, why) => {
    const done = await upload(forge, setup, passing);
    expect(done.job.steps["upload"]!.output).toContain(why);
    expect(done.job.steps["run"]!.outcome, done.job.log).toBe("success");
    expect(done.job.steps["upload"]!.outcome).toBe("failure");
    expect(done.job.steps["report"]!.outcome).toBe("failure");
    expectLost(done);
  });

  it("is none where something stands in the upload step's way", async () => {
    const inTheWay = (step: string, workspace: string) =>
      step === "hand over" && writeFileSync(join(workspace, ".harness-evidence"), "");
    const done = await upload("github", { version: 4 }, passing, (step, workspace) => void inTheWay(step, workspace));
    expect(done.job.steps["upload"]!.outcome).toBe("skipped");
    expectLost(done);
  });

  it("is none in a job that publishes nothing, and its output says that nothing was uploaded", async () => {
    const { job, on } = await upload("github", other, { ...passing, mode: "run" });
    expect(job.conclusion).toBe("failure");
    expect(job.outputs).toMatchObject({ status: "fail", blockers: '["harness_error"]', patch: "" });
    expect(job.outputs["artifact-digest"]).toBe("none");
    expect(on.checks).toEqual([]);
  });

  it("is one where it was kept, or nobody asked to keep it", async () => {
    const kept = await upload("github", { version: 4 }, { ...passing, mode: "run" });
    expect(kept.job.outputs, kept.job.log).toMatchObject({ status: "pass", blockers: "[]" });
    expect(kept.job.outputs["patch"]).toMatch(/patch\.diff$/);
    const unasked = await upload("github", { version: 4, ...fail(/./, 500) }, { ...passing, upload: "false" });
    expect(unasked.job.outputs, unasked.job.log).toMatchObject({ status: "pass" });
    expect(unasked.on.checks).toMatchObject([{ conclusion: "success" }]);
  });

  it("beside another blocker stands last: the verdict stays what it was", async () => {
    const { job, on } = await upload("github", other, { ...passing, stage: "1" });
    expect(on.checks).toMatchObject([{ conclusion: "action_required" }]);
    expect(on.checks[0]!.output.summary).toContain("evidence not kept");
    expect(job.outputs["status"]).toBe("blocked");
    expect((JSON.parse(job.outputs["blockers"]!) as string[]).at(-1)).toBe("harness_error");
  });
});
