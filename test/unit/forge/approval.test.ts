import { afterEach, describe, expect, it } from "vitest";
import type { Approval } from "../../../src/core/records/approval";
import { parseApproval } from "../../../src/core/records/approval";
import type { EventContext } from "../../../src/core/report/event-context";
import { forgeApproval } from "../../../src/flow/publish/approval";
import { openForge } from "../../../src/world/forge/registry";
import { restClient } from "../../../src/world/runner/github";
import { downloader } from "../../../src/world/runner/http";
import {
  type Decision,
  type ForgeSetup,
  loopbackForge,
  type LoopbackForge,
  type PullReview,
} from "../../support/loopback-forge.mjs";

const [HEAD, BINDING] = ["a".repeat(40), "b".repeat(64)];
const SENTENCE = "I approve FIX-1 against a disposable repository for the Mend slugify task.";
const TEXT = `${SENTENCE}\n\n${BINDING}`;

let open: LoopbackForge[] = [];
afterEach(async () => {
  await Promise.all(open.map((forge) => forge.close()));
  open = [];
});

type Name = "github" | "ghes" | "gitea";

/** What the forge's approval comes to: the record, or why there is none. */
async function found(name: Name, approval: string, setup: ForgeSetup, more: Partial<EventContext> = {}) {
  const loopback = await loopbackForge({
    family: name === "gitea" ? "gitea" : "github",
    ...(name === "ghes" ? { prefix: "/api/v3" } : {}),
    pulls: { 7: { headSha: HEAD, author: "author" } },
    runs: { 900: { headSha: HEAD, event: "pull_request", startedBy: "starter", startedAgainBy: "again" } },
    writers: ["boss", "author", "starter", "again", "second"],
    ...setup,
  });
  open.push(loopback);
  const detected = { forge: name, runner: "act", apiUrl: loopback.apiUrl, serverUrl: loopback.url, why: "" } as const;
  const forge = openForge({
    ...{ detected, token: "CANARY-token", fork: false },
    send: await restClient(loopback.apiUrl, "CANARY-token", "test"),
    download: downloader("test"),
    tools: { log: () => {}, wait: async () => {}, now: () => 0 },
  });
  const context: EventContext = {
    ...{ event: "pull_request", repository: "acme/widgets", headSha: HEAD, workflowRun: null, runUrl: null },
    pullRequest: { number: 7, baseSha: "c".repeat(40), baseRef: "main", fork: false },
    records: { branch: "base", ref: "main" },
    ...{ runId: "900", attempt: "1" },
    ...more,
  };
  const plan = { inputs: { approval, stage: "4" }, mode: "both" as const, detected, context, handoverDigest: "" };
  const answer = await forgeApproval(forge, plan);
  if (!answer.ok) return answer.failure.kind;
  if (answer.value === null) return null;
  if ("none" in answer.value) return answer.value.none;
  const parsed = parseApproval(Buffer.from(answer.value.record));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

const review = (over: Partial<PullReview> = {}): PullReview => ({
  ...{ id: 5, login: "boss", commit: HEAD, body: TEXT },
  ...over,
});
const GRANTED: Partial<Approval> = {
  ...{ decision: "granted", actor: "boss", statement: SENTENCE, binding: BINDING },
  ...{ mutation_mode: "sandbox-repo", scope: "one approved Harness run only" },
};
const changes = { github: "CHANGES_REQUESTED", gitea: "REQUEST_CHANGES" };

describe.each(["github", "gitea"] as const)("a review on %s", (name) => {
  const reviewed = (...reviews: PullReview[]) => found(name, "review", { reviews: { 7: reviews } });

  it("of the head, with the sentence, by somebody who may write, is an approval with the forge's name for it", async () => {
    expect(await reviewed(review())).toMatchObject({
      ...GRANTED,
      approval_id: "review-5",
      timestamp: "2026-11-20T08:00:00.000Z",
      expires_at: "2026-12-25T08:00:00.000Z",
    });
  });

  it.each<[string, PullReview[], string]>([
    ["there is none", [], "there is none that approves or refuses it"],
    ["of another commit", [review({ commit: "d".repeat(40) })], "there is none"],
    ["that only comments", [review({ state: name === "github" ? "COMMENTED" : "COMMENT" })], "there is none"],
    ["that was dismissed", [review(name === "github" ? { state: "DISMISSED" } : { dismissed: true })], "there is none"],
    ["by who opened the pull request", [review({ login: "author" })], "author started this run, or proposed"],
    [
      "by who started the run",
      [review({ login: "Starter", official: true })],
      name === "github" ? "may not write" : "Starter started this run",
    ],
    ["by who started it again", [review({ login: "again" })], "again started this run"],
    ["by a program", [review({ login: "boss", type: "Bot" })], "boss is no person"],
    ["by somebody who may not write", [review({ login: "mallory", official: false })], "mallory may not write"],
    ["without the sentence", [review({ body: `LGTM ${BINDING}` })], "does not hold the sentence"],
    ["without the binding", [review({ body: SENTENCE })], "does not hold the sentence"],
    ["that only quotes it", [review({ body: `> ${TEXT}` })], "does not hold the sentence"],
  ])("is none where it is one %s", async (_what, reviews, why) => {
    expect(await reviewed(...reviews)).toContain(why);
  });

  it("whose words somebody else has put there is none of its reviewer's, and one that its reviewer mended is", async () => {
    if (name === "gitea") return expect(await reviewed(review({ editor: "author" }))).toMatchObject(GRANTED);
    expect(await reviewed(review({ editor: "author" }))).toContain("was changed by somebody else");
    expect(await reviewed(review({ editor: "Boss" }))).toMatchObject(GRANTED);
    expect(await reviewed(review({ unknown: true }))).toContain("can't say whether the review by boss still has");
    const second = review({ id: 6, login: "second" });
    expect(await reviewed(review({ editor: "author" }), second)).toMatchObject({ ...GRANTED, actor: "second" });
    // A refusal needs no words, so it needs nobody's.
    const no = review({ id: 6, state: changes[name], body: "wait", editor: "author" });
    expect(await reviewed(review(), no)).toMatchObject({ decision: "denied" });
  });

  it("counts by the newest word of each reviewer, and one who refuses has the say", async () => {
    const no = review({ id: 6, state: changes[name], body: "wait" });
    expect(await reviewed(review(), no)).toMatchObject({ decision: "denied", actor: "boss", approval_id: "review-6" });
    expect(await reviewed({ ...no, id: 4 }, review())).toMatchObject(GRANTED);
    expect(await reviewed(review(), { ...no, login: "second" })).toMatchObject({ decision: "denied", actor: "second" });
    expect(await reviewed(review(), { ...no, login: "mallory", official: false })).toMatchObject(GRANTED);
  });

  it("is read to the last page", async () => {
    const before = Array.from({ length: 70 }, (_, id) => review({ id: id + 10, body: "not yet" }));
    const setup = { pageSize: 30, reviews: { 7: [...before, review({ id: 90, state: changes[name] })] } };
    expect(await found(name, "review", setup)).toMatchObject({ decision: "denied", approval_id: "review-90" });
  });

  it("is none of a run without a pull request, or where the forge does not say who started it", async () => {
    expect(await found(name, "review", {}, { event: "push", pullRequest: null })).toContain("no pull request");
    const runs = { 900: { headSha: HEAD, startedBy: null } };
    expect(await found(name, "review", { runs, reviews: { 7: [review()] } })).toContain(
      "can't say who started this run",
    );
    expect(await found(name, ".harness/approval.json", {})).toBeNull();
  });
});

it("a GHES is asked who wrote a review last beside its REST interface", async () => {
  const reviewed = (...reviews: PullReview[]) => found("ghes", "review", { reviews: { 7: reviews } });
  expect(await reviewed(review())).toMatchObject(GRANTED);
  expect(await reviewed(review({ editor: "author" }))).toContain("was changed by somebody else");
});

describe("an environment's approval", () => {
  const decided = (...list: Decision[]) => found("github", "environment:sandbox", { approvals: { 900: list } });
  const yes: Decision = { environment: "sandbox", login: "boss", comment: TEXT };

  it("of this very run, with the sentence, is an approval of this run and this time", async () => {
    expect(await decided(yes)).toMatchObject({ ...GRANTED, approval_id: "environment-9-run-900-1" });
    expect(await decided(yes, yes)).toMatchObject({ approval_id: "environment-9-run-900-2" });
    expect(await decided({ ...yes, environment: "other" }, yes)).toMatchObject({
      approval_id: "environment-9-run-900-1",
    });
  });

  it.each<[string, Decision[], string]>([
    ["there is none", [], "nobody has decided about the environment sandbox for run 900"],
    ["it waits", [{ ...yes, state: "pending" }], "nobody has decided"],
    ["it is one of another environment", [{ ...yes, environment: "sandbox-2" }], "nobody has decided"],
    ["its approver started the run", [{ ...yes, login: "starter" }], "starter started this run"],
    ["its approver opened the pull request", [{ ...yes, login: "Author" }], "Author started this run, or proposed"],
    ["its approver is a program", [{ ...yes, type: "Bot" }], "boss is no person"],
    ["its comment is empty", [{ ...yes, comment: "" }], "does not hold the sentence"],
  ])("is none where %s", async (_what, list, why) => {
    expect(await decided(...list)).toContain(why);
  });

  it("is a denial where it was refused, without any sentence", async () => {
    expect(await decided(yes, { ...yes, state: "rejected", comment: "" })).toMatchObject({
      decision: "denied",
      actor: "boss",
    });
  });

  it("is named as what Gitea has not", async () => {
    expect(await found("gitea", "environment:sandbox", {})).toContain("this forge has no environments");
  });
});
