import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { eventContext, MAX_PAYLOAD_BYTES } from "../../../src/core/report/event-context";
import { ROOT } from "../../support/program";

const SHA = (digit: string) => digit.repeat(40);
const ENV = {
  GITHUB_REPOSITORY: "acme/widgets",
  GITHUB_SHA: SHA("9"),
  GITHUB_REF: "refs/heads/main",
  GITHUB_RUN_ID: "77",
  GITHUB_SERVER_URL: "https://github.com",
};
const payload = (name: string) => readFileSync(`${ROOT}/fixtures/forge/events/${name}.json`);
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

describe("eventContext", () => {
  it.each([
    ["push", "push", SHA("9"), "default", "main"],
    ["schedule", "schedule", SHA("9"), "default", null],
    ["workflow_dispatch", "workflow_dispatch", SHA("9"), "default", "main"],
    ["merge_group", "merge_group", SHA("6"), "base", "main"],
    ["pull_request", "pull_request", SHA("a"), "base", "main"],
    ["pull_request_target", "pull_request_target", SHA("a"), "base", "main"],
    ["workflow_run", "workflow_run", SHA("c"), "default", "main"],
  ])("%s is about the commit that was tested", (file, event, headSha, branch, ref) => {
    const on = event === "merge_group" ? "refs/heads/gh-readonly-queue/main/pr-7" : ENV.GITHUB_REF;
    const context = eventContext({ ...ENV, GITHUB_REF: on, GITHUB_EVENT_NAME: event }, payload(file));
    expect(context).toMatchObject({
      ok: true,
      value: {
        event,
        headSha,
        records: { branch, ref },
        runUrl: "https://github.com/acme/widgets/actions/runs/77",
      },
    });
  });

  it("every event fixture is read", () => {
    for (const name of readdirSync(`${ROOT}/fixtures/forge/events`)) {
      const event = name.replace(/(-fork|-gitea)?\.json$/, "");
      expect(
        eventContext({ ...ENV, GITHUB_EVENT_NAME: event }, payload(name.replace(".json", ""))),
        name,
      ).toMatchObject({ ok: true });
    }
  });

  it.each([
    ["pull_request-fork", "pull_request", true],
    ["pull_request", "pull_request", false],
    ["pull_request-gitea", "pull_request", false],
  ])("%s knows whose head it is", (file, event, fork) => {
    expect(eventContext({ ...ENV, GITHUB_EVENT_NAME: event }, payload(file))).toMatchObject({
      ok: true,
      value: { pullRequest: { fork } },
    });
  });

  it("a workflow_run of a fork is one", () => {
    expect(eventContext({ ...ENV, GITHUB_EVENT_NAME: "workflow_run" }, payload("workflow_run-fork"))).toMatchObject({
      ok: true,
      value: { workflowRun: { fork: true, event: "pull_request", id: "555" } },
    });
  });

  it("a head whose repository was deleted counts as a fork", () => {
    const pull = {
      pull_request: { number: 1, head: { sha: SHA("a"), repo: null }, base: { sha: SHA("b"), ref: "main" } },
    };
    expect(eventContext({ ...ENV, GITHUB_EVENT_NAME: "pull_request" }, bytes(pull))).toMatchObject({
      ok: true,
      value: { pullRequest: { fork: true } },
    });
  });

  it.each([
    ["no event name", { ...ENV }, null],
    ["an event without a commit", { ...ENV, GITHUB_EVENT_NAME: "issue_comment" }, bytes({ issue: {} })],
    ["no repository", { GITHUB_EVENT_NAME: "push", GITHUB_SHA: SHA("9") }, null],
    ["a repository that climbs", { ...ENV, GITHUB_REPOSITORY: "../../x", GITHUB_EVENT_NAME: "push" }, null],
    ["a pull request without payload", { ...ENV, GITHUB_EVENT_NAME: "pull_request" }, null],
    ["an empty payload", { ...ENV, GITHUB_EVENT_NAME: "pull_request" }, Buffer.alloc(0)],
    [
      "a payload cut in the middle",
      { ...ENV, GITHUB_EVENT_NAME: "pull_request" },
      payload("pull_request").subarray(0, 100),
    ],
    ["a payload that is a list", { ...ENV, GITHUB_EVENT_NAME: "push" }, bytes([])],
    [
      "a payload without head",
      { ...ENV, GITHUB_EVENT_NAME: "pull_request" },
      bytes({ pull_request: { number: 1, base: { sha: SHA("b") } } }),
    ],
    [
      "a head that is a branch",
      { ...ENV, GITHUB_EVENT_NAME: "pull_request" },
      bytes({ pull_request: { number: 1, head: { sha: "main" }, base: { sha: SHA("b") } } }),
    ],
    ["a workflow_run without payload", { ...ENV, GITHUB_EVENT_NAME: "workflow_run" }, null],
    ["a merge group without payload", { ...ENV, GITHUB_EVENT_NAME: "merge_group" }, null],
    ["a push that deleted the branch", { ...ENV, GITHUB_EVENT_NAME: "push", GITHUB_SHA: SHA("0") }, bytes({})],
    ["a payload that is too large", { ...ENV, GITHUB_EVENT_NAME: "push" }, Buffer.alloc(MAX_PAYLOAD_BYTES + 1, " ")],
  ])("%s is refused with what to do", (_name, env, body) => {
    const context = eventContext(env, body);
    expect(context.ok).toBe(false);
    if (!context.ok) expect(context.fault.fix.length).toBeGreaterThan(10);
  });

  it("a push without a payload still has its commit", () => {
    expect(eventContext({ ...ENV, GITHUB_EVENT_NAME: "push" }, null)).toMatchObject({
      ok: true,
      value: { headSha: SHA("9"), records: { branch: "default", ref: null } },
    });
  });

  it("a server address that is none gives no link", () => {
    expect(
      eventContext({ ...ENV, GITHUB_EVENT_NAME: "push", GITHUB_SERVER_URL: "javascript:alert(1)" }, null),
    ).toMatchObject({ ok: true, value: { runUrl: null } });
  });
});
