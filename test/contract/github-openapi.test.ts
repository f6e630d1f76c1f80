import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EventContext } from "../../src/core/report/event-context";
import { announcePlan, completePlan, type Completion, externalId } from "../../src/core/report/plan";
import { openForge } from "../../src/world/forge/registry";
import { restClient } from "../../src/world/runner/github";
import { downloader } from "../../src/world/runner/http";
import { type Exchange, loopbackForge, type LoopbackForge } from "../support/loopback-forge.mjs";
import { openApi } from "../support/openapi.mjs";
import { aReport } from "../unit/forge/report-fixture";

const SHA = "a".repeat(40);
const CONTEXT: EventContext = {
  event: "pull_request",
  repository: "acme/widgets",
  headSha: SHA,
  pullRequest: { number: 7, baseSha: "b".repeat(40), baseRef: "main", fork: false },
  workflowRun: null,
  records: { branch: "base", ref: "main" },
  runUrl: "https://github.com/acme/widgets/actions/runs/1",
  runId: "1",
  attempt: "1",
};
const NAME = "harness / stage 2 / fake / r1-string-slugify";
const nonce = "0".repeat(32);
const annotations = Array.from({ length: 120 }, (_, i) => ({
  path: `f${i}`,
  start_line: 3,
  end_line: 3,
  start_column: 7,
  end_column: 7,
  annotation_level: "failure" as const,
  title: "t",
  message: "m",
}));
const completion = (over: Partial<Completion>): Completion => ({
  name: NAME,
  externalId: externalId(nonce),
  summary: {
    report: aReport({ nonce }),
    gates: [],
    artifact: null,
    bundlePath: null,
    patchBytes: 1,
    isAccepted: true,
    decided: null,
    runUrl: null,
    notes: [],
  },
  annotations: [],
  completedAt: "2026-11-20T10:01:00.000Z",
  announcedHere: true,
  checkId: null,
  override: null,
  ...over,
});

describe.each(["api.github.com", "ghes-3.17", "ghes-3.19"] as const)(
  "our requests and the loopback forge's answers against %s",
  (name) => {
    let loopback: LoopbackForge;
    beforeAll(async () => {
      loopback = await loopbackForge({
        pulls: {
          7: { headSha: SHA },
          8: { headSha: SHA, merged: { login: "boss", at: "2026-11-20T08:00:00Z", sha: SHA, files: ["a"] } },
        },
        runs: { 9: { headSha: SHA } },
        artifacts: [{ id: 5, runId: 9, name: "harness-evidence-x", zip: Buffer.from("PK") }],
        approvals: { 9: [{ environment: "sandbox", login: "boss" }] },
        reviews: { 7: [{ id: 5, login: "boss", commit: SHA }] },
        writers: ["boss"],
        faults: [
          { method: "POST", status: 502, effect: true },
          { method: "PATCH", status: 503, effect: true },
        ],
      });
      const forge = openForge({
        detected: {
          forge: name === "api.github.com" ? "github" : "ghes",
          runner: "act",
          apiUrl: loopback.apiUrl,
          serverUrl: "",
          why: "",
        },
        token: "CANARY",
        fork: false,
        send: await restClient(loopback.apiUrl, "CANARY", "test"),
        download: downloader("test"),
        tools: { log: () => {}, wait: async () => {}, now: () => 0 },
      });
      await forge.pull("acme/widgets", 7);
      const announced = await forge.announce(
        announcePlan("check-run", CONTEXT, { name: NAME, nonce, startedAt: "2026-11-20T10:00:00.000Z" }),
      );
      if (!announced.ok) throw new Error(announced.failure.message);
      await forge.complete(
        completePlan("check-run", CONTEXT, completion({ checkId: announced.value.checkId, annotations })),
      );
      const other = {
        summary: {
          ...completion({}).summary,
          report: aReport({ nonce: "1".repeat(32), status: "blocked", failure_reason: "x" }),
        },
      };
      await forge.complete(completePlan("check-run", CONTEXT, completion({ announcedHere: false, ...other })));
      for (const status of ["pass", "fail", "blocked"] as const)
        await forge.complete(
          completePlan(
            "commit-status",
            CONTEXT,
            completion({ announcedHere: false, summary: { ...completion({}).summary, report: aReport({ status }) } }),
          ),
        );
      await forge.artifacts("acme/widgets", "9");
      await forge.defaultBranch("acme/widgets");
      await forge.branchHead("acme/widgets", "main");
      await forge.workflowRun("acme/widgets", "9");
      expect(await forge.recentArtifacts("acme/widgets", null)).toMatchObject({ ok: true, value: [{ id: "5" }] });
      expect(await forge.isInHistory("acme/widgets", SHA, SHA)).toEqual({ ok: true, value: true });
      expect(await forge.environmentDecisions("acme/widgets", "9")).toMatchObject({ ok: true, value: [{}] });
      expect(await forge.reviews("acme/widgets", 7)).toMatchObject({ ok: true, value: [{ id: "5" }] });
      const file = { branch: "main", path: "a" };
      expect(await forge.mergeOf("acme/widgets", file)).toMatchObject({ ok: true, value: { number: 8 } });
      expect(await forge.mayWrite("acme/widgets", "boss")).toEqual({ ok: true, value: true });
      loopback.setTrees(() => [{ path: "a", mode: "040000", type: "tree", sha: SHA, url: "https://x.invalid" }]);
      await forge.objectAt("acme/widgets", SHA, "a/a");
      const entry = { tag: "harness-approval/x", sha: SHA, message: "m" };
      expect(await forge.consume("acme/widgets", entry)).toMatchObject({ ok: true, value: true });
      expect(await forge.consume("acme/widgets", entry)).toMatchObject({ ok: true, value: false });
    });
    afterAll(() => loopback.close());

    it("nothing is against it", () => {
      const api = openApi(name);
      const faults = loopback.journal
        .filter((entry) => entry.status !== 0)
        .flatMap((entry: Exchange) => api.check(entry));
      expect(faults).toEqual([]);
      expect(new Set(loopback.journal.map((entry) => entry.method))).toEqual(new Set(["GET", "POST", "PATCH"]));
    });

    it("notices what is wrong", () => {
      const api = openApi(name);
      const create = loopback.journal.find((entry) => entry.method === "POST" && entry.path.endsWith("/check-runs"))!;
      expect(api.check({ ...create, body: { ...create.body, conclusion: "passed", status: "completed" } })).not.toEqual(
        [],
      );
      expect(api.check({ ...create, body: { ...create.body, head_sha: 5 } })).not.toEqual([]);
      expect(
        api.check({
          ...create,
          body: { ...create.body, output: { title: "t", summary: "s", annotations: annotations.slice(0, 51) } },
        }),
      ).not.toEqual([]);
      expect(api.check({ ...create, path: "/repos/acme/widgets/check-run" })).not.toEqual([]);
    });
  },
);
