import { afterEach, describe, expect, it } from "vitest";
import { branchRun } from "../../../src/flow/publish/origin";
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
