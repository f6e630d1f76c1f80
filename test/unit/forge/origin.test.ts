import { afterEach, describe, expect, it } from "vitest";
import { fetchBundle } from "../../../src/flow/publish/artifact";
import { branchRun } from "../../../src/flow/publish/origin";
import type { StepPlan } from "../../../src/flow/publish/plan";
import type { Io } from "../../../src/flow/io";
import { openForge } from "../../../src/world/forge/registry";
import { restClient } from "../../../src/world/runner/github";
import { downloader } from "../../../src/world/runner/http";
import { type ForgeSetup, loopbackForge, type LoopbackForge, type Run } from "../../support/loopback-forge.mjs";

const [HEAD, COMMIT] = ["a".repeat(40), "c".repeat(40)];

let open: LoopbackForge[] = [];
afterEach(async () => {
  await Promise.all(open.map((forge) => forge.close()));
  open = [];
});

/** What is said of run 800. */
async function said(run: Partial<Run> | null, setup: ForgeSetup = {}, name: "github" | "gitea" = "github") {
  const runs: Record<string, Run> = run === null ? {} : { 800: { headSha: COMMIT, event: "push", ...run } };
  const loopback = await loopbackForge({ family: name, runs, ...setup });
  open.push(loopback);
  const forge = openForge({
    detected: { forge: name, runner: "act", apiUrl: loopback.apiUrl, serverUrl: loopback.url, why: "" },
    ...{ token: "CANARY-token", fork: false },
    send: await restClient(loopback.apiUrl, "CANARY-token", "test"),
    download: downloader("test"),
    tools: { log: () => {}, wait: async () => {}, now: () => 0 },
  });
  const answer = await branchRun(forge, "acme/widgets", { name: "main", head: HEAD }, "800");
  return answer.ok ? answer.value : answer.failure.kind;
}

describe.each(["github", "gitea"] as const)("on %s, what a run's artifact can prove", (name) => {
  it.each(["push", "schedule", "workflow_dispatch", "repository_dispatch"])("counts for %s", async (event) => {
    expect(await said({ event }, {}, name)).toEqual({
      ...{ repository: "acme/widgets", workflow_run: "800", head_sha: COMMIT },
      ...{ event, branch: "main", default_branch: "main" },
    });
  });

  it.each<[string, Partial<Run> | null, ForgeSetup, string]>([
    ...[
      ...["pull_request", "pull_request_target", "pull_request_sync", "pull_request_review", "merge_group"],
      ...["workflow_run", "workflow_call", "issue_comment", "issues", "check_run", "release", "deployment", "tomorrow"],
    ].map((event): [string, Partial<Run>, ForgeSetup, string] => [event, { event }, {}, `it ran for ${event}`]),
    ["no event", { event: "" }, {}, "does not say for which event"],
    ["no branch, as of a tag", { branch: "" }, {}, "does not say for which event and branch"],
    ["another branch", { branch: "work" }, {}, "it ran for work"],
    ["a branch whose name begins so", { branch: "main-2" }, {}, "it ran for main-2"],
    ["a fork", { headRepository: "mallory/widgets" }, {}, "another repository"],
    ["a fork that is gone", { headRepository: null }, {}, "another repository"],
    ["a tag that is called as the branch is", {}, { strays: [COMMIT] }, `${COMMIT} is none of main`],
    ["a commit that nobody can compare", {}, { faults: [{ path: "/compare/", status: 404, body: {} }] }, "can't say"],
    ["a comparison without a number", {}, { faults: [{ path: "/compare/", status: 200, body: {} }] }, "can't say"],
    ["a run that is not there", null, {}, "can't say what it was for"],
    ["an answer about another run", { id: 801 }, {}, "protocol"],
    ["an answer about another repository", { repository: "o/r" }, {}, "protocol"],
  ])("is nothing for %s", async (_what, run, setup, why) => {
    expect(await said(run, setup, name)).toContain(why);
  });
});

describe("a bundle of another run", () => {
  const [OWN, OTHER] = ["801", "800"];
  /** What is said of where a bundle comes from that lies in a folder. */
  async function origin(lane: string, run: Partial<Run>, runId = OTHER, setup: ForgeSetup = {}) {
    const loopback = await loopbackForge({
      runs: { [runId]: { headSha: HEAD, event: "push", ...run } },
      ...{ branches: { main: HEAD }, ...setup },
    });
    open.push(loopback);
    const detected = {
      forge: "github",
      runner: "act",
      apiUrl: loopback.apiUrl,
      serverUrl: loopback.url,
      why: "",
    } as const;
    const forge = openForge({
      ...{ detected, token: "CANARY-token", fork: false, download: downloader("test") },
      send: await restClient(loopback.apiUrl, "CANARY-token", "test"),
      tools: { log: () => {}, wait: async () => {}, now: () => 0 },
    });
    const context = {
      ...{ event: "workflow_run", repository: "acme/widgets", headSha: HEAD, pullRequest: null, runUrl: null },
      ...{ workflowRun: { id: OTHER, event: "push", conclusion: "success", fork: false }, runId: OWN, attempt: "1" },
      records: { branch: "default", ref: "main" },
    } as const;
    const inputs = { mode: "report", lane, "evidence-dir": ".", "artifact-run-id": runId };
    const plan: StepPlan = { inputs, mode: "report", detected, context, handoverDigest: "" };
    const found = await fetchBundle({ cwd: process.cwd() } as Io, plan, forge, null, "");
    if (!found.ok) throw new Error(found.problem);
    return found.origin;
  }

  it.each<[string, Partial<Run>, string]>([
    ["a pull request of this repository", { event: "pull_request" }, "it ran for pull_request"],
    ["a merge group", { event: "merge_group" }, "it ran for merge_group"],
    ["a push to somebody's branch", { branch: "work" }, "it ran for work"],
  ])("for %s has a workflow that those who are judged may write", async (_what, run, why) => {
    expect(await origin("case", run)).toMatchObject({ judgedWorkflow: expect.stringContaining(why) });
    // What the scripted lane did is not believed, but verified again.
    expect(await origin("fake", run)).not.toHaveProperty("judgedWorkflow");
  });

  it("for a tag that is called as the default branch is, too", async () => {
    const strays = { strays: [HEAD] };
    expect(await origin("case", {}, OTHER, strays)).toMatchObject({
      judgedWorkflow: expect.stringContaining("none of main"),
    });
  });

  it.each<[string, Partial<Run>]>([
    ["the default branch", {}],
    ["pull_request_target", { event: "pull_request_target", branch: "work" }],
  ])("for %s has that of the base", async (_what, run) => {
    expect(await origin("codex", run)).not.toHaveProperty("judgedWorkflow");
  });

  it("has this very workflow where it is a job of this run", async () => {
    expect(await origin("case", { event: "pull_request" }, OWN)).not.toHaveProperty("judgedWorkflow");
  });
});
