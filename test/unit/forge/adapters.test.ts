import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { EventContext } from "../../../src/core/report/event-context";
import type { ForgeName } from "../../../src/core/domain/forge";
import {
  abandonPlan,
  announcePlan,
  completePlan,
  type Completion,
  externalId,
  interfaceOf,
} from "../../../src/core/report/plan";
import type { Forge } from "../../../src/world/forge/types";
import { openForge } from "../../../src/world/forge/registry";
import { restClient } from "../../../src/world/runner/github";
import { downloader } from "../../../src/world/runner/http";
import { type Fault, type ForgeSetup, loopbackForge, type LoopbackForge } from "../../support/loopback-forge.mjs";
import { aReport } from "./report-fixture";

const SHA = "a".repeat(40);
const NAME = "harness / stage 2 / fake / r1-string-slugify";
const CONTEXT: EventContext = {
  event: "push",
  repository: "acme/widgets",
  headSha: SHA,
  pullRequest: null,
  workflowRun: null,
  records: { branch: "default", ref: "main" },
  runUrl: "https://forge.example/acme/widgets/actions/runs/1",
  runId: "1",
  attempt: "1",
};
const ANNOUNCEMENT = { name: NAME, nonce: "0".repeat(32), startedAt: "2026-11-20T10:00:00.000Z" };

let open: LoopbackForge[] = [];
afterEach(async () => {
  await Promise.all(open.map((forge) => forge.close()));
  open = [];
});

interface Bench {
  loopback: LoopbackForge;
  forge: Forge;
  waits: number[];
  lines: string[];
}

async function bench(
  setup: ForgeSetup = {},
  name: ForgeName = setup.family === "gitea" ? "gitea" : "github",
  fork = false,
): Promise<Bench> {
  const loopback = await loopbackForge(setup);
  open.push(loopback);
  const waits: number[] = [];
  const lines: string[] = [];
  const forge = openForge({
    detected: { forge: name, runner: "act", apiUrl: loopback.apiUrl, serverUrl: loopback.url, why: "" },
    token: "CANARY-token",
    fork,
    send: await restClient(loopback.apiUrl, "CANARY-token", "test"),
    download: downloader("test"),
    tools: {
      log: (line) => void lines.push(line),
      wait: async (ms) => void waits.push(ms),
      now: () => Date.parse("2026-11-20T10:00:00Z"),
    },
  });
  return { loopback, forge, waits, lines };
}

const completion = (over: Partial<Completion> = {}): Completion => ({
  name: NAME,
  externalId: externalId(ANNOUNCEMENT.nonce),
  summary: {
    report: aReport({ nonce: ANNOUNCEMENT.nonce }),
    gates: [],
    artifact: null,
    bundlePath: null,
    patchBytes: null,
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
const annotation = (i: number) => ({
  path: `f${i}`,
  start_line: 1,
  end_line: 1,
  annotation_level: "failure" as const,
  title: "t",
  message: "m",
});

async function announced(b: Bench): Promise<string> {
  const made = await b.forge.announce(announcePlan("check-run", CONTEXT, ANNOUNCEMENT));
  if (!made.ok || made.value.checkId === null) throw new Error("not announced");
  return made.value.checkId;
}

describe("GitHub", () => {
  it("announces and completes one check with two requests", async () => {
    const b = await bench();
    const checkId = await announced(b);
    expect(b.loopback.checks[0]).toMatchObject({
      status: "in_progress",
      external_id: externalId(ANNOUNCEMENT.nonce),
      head_sha: SHA,
    });
    const done = await b.forge.complete(completePlan("check-run", CONTEXT, completion({ checkId })));
    expect(done).toMatchObject({ ok: true });
    expect(b.loopback.calls()).toEqual([
      "POST /repos/acme/widgets/check-runs",
      `PATCH /repos/acme/widgets/check-runs/${checkId}`,
    ]);
    expect(b.loopback.checks).toMatchObject([{ conclusion: "success", completions: 1 }]);
    const { headers } = b.loopback.journal[0]!;
    expect(headers).toMatchObject({
      authorization: "token CANARY-token",
      accept: "application/vnd.github+json",
      "x-github-api-version": "2022-11-28",
    });
  });

  describe.each([
    ["announced", true],
    ["created by this job", false],
  ])("a check that was %s", (_how, isAnnounced) => {
    const complete = async (b: Bench, annotations: ReturnType<typeof annotation>[]) =>
      b.forge.complete(
        completePlan(
          "check-run",
          CONTEXT,
          completion({ annotations, checkId: isAnnounced ? await announced(b) : null, announcedHere: isAnnounced }),
        ),
      );

    it.each([
      [1, [0]],
      [50, [17]],
      [50, [0, 49]],
      [130, [3, 77, 129]],
    ])("completes without those of %d annotations that the forge refuses (%j), and says so", async (count, refused) => {
      const names = refused.map((i) => `f${i}`);
      const b = await bench({ refusedAnnotation: new RegExp(`^(?:${names.join("|")})$`) });
      const annotations = Array.from({ length: count }, (_, i) => annotation(i));
      expect(await complete(b, annotations)).toMatchObject({ ok: true });
      const [check] = b.loopback.checks;
      expect(check).toMatchObject({ status: "completed", conclusion: "success", completions: 1 });
      const kept = annotations.map((a) => a.path).filter((path) => !names.includes(path));
      expect(check!.annotations.map((a) => a.path)).toEqual(kept);
      expect(check!.output.summary).toContain(`refused ${refused.length} of the annotations`);
      for (const name of names) expect(check!.output.summary).toContain(`\`${name}:1\``);
      expect(Buffer.byteLength(check!.output.summary)).toBeLessThanOrEqual(65_535);
    });

    it("completes where the forge takes none of them, within a bound of requests", async () => {
      const b = await bench({ refusedAnnotation: /./ });
      expect(
        await complete(
          b,
          Array.from({ length: 50 }, (_, i) => annotation(i)),
        ),
      ).toMatchObject({ ok: true });
      expect(b.loopback.checks).toMatchObject([{ status: "completed", completions: 1, annotations: [] }]);
      expect(b.loopback.journal.length).toBeLessThan(35);
    });

    it("still fails where it is not the annotations", async () => {
      const b = await bench({ faults: [{ method: isAnnounced ? "PATCH" : "POST", status: 422, times: 99 }] });
      const done = await complete(b, [annotation(1)]).catch(() => ({ ok: false }));
      expect(done.ok).toBe(false);
      const forbidden = await bench({ faults: [{ method: "PATCH", status: 403, times: 99 }], refusedAnnotation: /./ });
      expect(await complete(forbidden, [annotation(1)])).toMatchObject({ ok: false, failure: { kind: "permission" } });
    });
  });

  it("appends annotations 50 at a time and completes last", async () => {
    const b = await bench();
    const checkId = await announced(b);
    const annotations = Array.from({ length: 130 }, (_, i) => annotation(i));
    await b.forge.complete(completePlan("check-run", CONTEXT, completion({ checkId, annotations })));
    expect(b.loopback.checks[0]).toMatchObject({ completions: 1, conclusion: "success" });
    expect(b.loopback.checks[0]!.annotations.map((a) => a.path)).toEqual(annotations.map((a) => a.path));
  });

  it.each([
    [429, { "retry-after": "7" }],
    [403, { "retry-after": "7" }],
    [403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "0" }],
  ])("goes on after a rate limit in the middle of publishing (HTTP %d, %j)", async (status, headers) => {
    const b = await bench();
    const checkId = await announced(b);
    for (let at = 0; at < 3; at++)
      b.loopback.fail({ method: "PATCH", status, headers, body: { message: "slow down" } });
    const many = Array.from({ length: 120 }, (_, line) => annotation(line + 1));
    const done = await b.forge.complete(completePlan("check-run", CONTEXT, completion({ checkId, annotations: many })));
    expect(done).toMatchObject({ ok: true });
    expect(b.loopback.checks).toMatchObject([{ status: "completed", conclusion: "success", completions: 1 }]);
    expect(b.loopback.checks[0]!.annotations).toHaveLength(120);
  });

  it("does not append annotations twice when an answer is lost", async () => {
    const b = await bench();
    const checkId = await announced(b);
    b.loopback.fail({ method: "PATCH", status: 502, effect: true });
    b.loopback.fail({ method: "PATCH", times: 1, reset: true });
    const annotations = Array.from({ length: 70 }, (_, i) => annotation(i));
    const done = await b.forge.complete(completePlan("check-run", CONTEXT, completion({ checkId, annotations })));
    expect(done).toMatchObject({ ok: true });
    expect(b.loopback.checks[0]!.annotations).toHaveLength(70);
    expect(b.loopback.checks[0]!.completions).toBe(1);
  });

  it.each([
    ["took effect", true],
    ["did not", false],
  ])("makes one check when the answer to its creation is lost and it %s", async (_name, effect) => {
    const b = await bench({ faults: [{ method: "POST", status: 502, ...(effect ? { effect } : {}) }] });
    await announced(b);
    expect(b.loopback.checks).toHaveLength(1);
  });

  it("finds the check of another job by its external id, and completes it once", async () => {
    const b = await bench();
    await announced(b);
    const plan = completePlan("check-run", CONTEXT, completion({ announcedHere: false }));
    expect(await b.forge.complete(plan)).toMatchObject({ ok: true });
    expect(await b.forge.complete(plan)).toMatchObject({ ok: true });
    expect(b.loopback.checks).toMatchObject([{ completions: 1, conclusion: "success" }]);
  });

  it("creates a completed check where none was announced", async () => {
    const b = await bench();
    expect(
      await b.forge.complete(completePlan("check-run", CONTEXT, completion({ announcedHere: false }))),
    ).toMatchObject({ ok: true });
    expect(b.loopback.calls().map((call) => call.split(" ")[0])).toEqual(["GET", "POST"]);
    expect(b.loopback.checks).toMatchObject([{ completions: 1, status: "completed" }]);
  });

  it("refuses to give one run a second verdict", async () => {
    const b = await bench();
    const plan = (summary: Completion["summary"]) =>
      completePlan("check-run", CONTEXT, completion({ announcedHere: false, summary }));
    const pass = completion().summary;
    await b.forge.complete(plan(pass));
    const failed = {
      ...pass,
      report: aReport({ nonce: ANNOUNCEMENT.nonce, status: "fail", failure_reason: "no diff" }),
    };
    expect(await b.forge.complete(plan(failed))).toMatchObject({ ok: false, failure: { kind: "refused" } });
    expect(b.loopback.checks).toMatchObject([{ conclusion: "success", completions: 1 }]);
  });

  it("ends an announcement without a bundle, never as a success", async () => {
    const b = await bench();
    const checkId = await announced(b);
    const end = {
      name: NAME,
      externalId: externalId(ANNOUNCEMENT.nonce),
      announcedHere: true,
      checkId,
      completedAt: "2026-11-20T10:01:00.000Z",
      conclusion: "failure",
      title: "no bundle",
      body: "x",
    } as const;
    expect(await b.forge.complete(abandonPlan("check-run", CONTEXT, end))).toMatchObject({ ok: true });
    expect(b.loopback.checks).toMatchObject([{ conclusion: "failure", completions: 1 }]);
  });

  it("takes a person's token for commit statuses", async () => {
    expect(interfaceOf("github", "ghp_CANARY")).toBe("commit-status");
    expect(interfaceOf("ghes", "github_pat_CANARY")).toBe("commit-status");
    expect(interfaceOf("github", "ghs_CANARY")).toBe("check-run");
    const b = await bench();
    await b.forge.announce(announcePlan("commit-status", CONTEXT, ANNOUNCEMENT));
    await b.forge.complete(completePlan("commit-status", CONTEXT, completion()));
    expect(b.loopback.statuses.map((s) => s.state)).toEqual(["pending", "success"]);
  });

  it("speaks to a GHES below /api/v3", async () => {
    const b = await bench({ prefix: "/api/v3" }, "ghes");
    await announced(b);
    expect(b.loopback.checks).toHaveLength(1);
  });
});

describe("what goes wrong", () => {
  it.each([
    ["a fork's token", { readOnly: true }, true, "permission", "mode: run"],
    ["a missing permission", { readOnly: true }, false, "permission", "`checks: write`"],
    ["a bad token", { token: "another" }, false, "permission", "github-token"],
    [
      "a repository that is not there",
      { faults: [{ status: 404, body: { message: "Not Found" } }] },
      false,
      "not-found",
      "checks: write",
    ],
    [
      "HTML",
      { faults: [{ status: 200, body: "<html>log in</html>", headers: { "content-type": "text/html" } }] },
      false,
      "protocol",
      "GITHUB_API_URL",
    ],
    ["JSON that is no check", { faults: [{ status: 200, body: { hello: 1 } }] }, false, "protocol", "GITHUB_API_URL"],
    [
      "a redirect",
      { faults: [{ status: 301, headers: { location: "http://127.0.0.1:1/" } }] },
      false,
      "protocol",
      "GITHUB_API_URL",
    ],
    [
      "a refusal",
      { faults: [{ status: 422, body: { message: "No commit found for SHA" } }] },
      false,
      "refused",
      "Push the commit",
    ],
    ["another refusal", { faults: [{ status: 422, body: { message: "Bad shape" } }] }, false, "refused", "Report this"],
    [
      "a rate limit that lasts",
      {
        faults: [
          {
            status: 403,
            headers: {
              "x-ratelimit-remaining": "0",
              "x-ratelimit-reset": String(Date.parse("2026-11-20T10:40:00Z") / 1000),
            },
            body: { message: "API rate limit exceeded" },
          },
        ],
      },
      false,
      "rate-limit",
      "Wait",
    ],
    ["an outage that lasts", { faults: [{ status: 503, times: 99 }] }, false, "server", "status page"],
    ["connections that break", { faults: [{ reset: true, times: 99 }] }, false, "network", "HTTPS_PROXY"],
  ] as const)("%s is a %s failure", async (_name, setup, fork, kind, fix) => {
    const b = await bench(setup as unknown as ForgeSetup, "github", fork);
    const made = await b.forge.announce(announcePlan("check-run", CONTEXT, ANNOUNCEMENT));
    expect(made).toMatchObject({ ok: false, failure: { kind } });
    if (!made.ok) {
      expect(made.failure.fix).toContain(fix);
      expect(made.failure.message + made.failure.fix + b.lines.join()).not.toContain("CANARY");
    }
  });

  it("nothing listens", async () => {
    const b = await bench();
    await b.loopback.close();
    expect(await b.forge.announce(announcePlan("check-run", CONTEXT, ANNOUNCEMENT))).toMatchObject({
      ok: false,
      failure: { kind: "network" },
    });
  });

  it("waits as a rate limit says, then goes on without looking for what was never done", async () => {
    const b = await bench({ faults: [{ status: 429, headers: { "retry-after": "7" } }] });
    await announced(b);
    expect(b.waits).toEqual([7_000]);
    expect(b.loopback.calls().map((call) => call.split(" ")[0])).toEqual(["POST", "POST"]);
  });

  it.each([
    [429, "Fri, 20 Nov 2026 10:00:09 GMT", 9_000],
    [503, "Fri, 20 Nov 2026 10:00:09 GMT", 9_000],
    [503, "Fri, 20 Nov 2026 09:00:00 GMT", 1_000],
    [503, "soon", 1_000],
    [503, "12", 12_000],
  ])("waits after HTTP %d as long as %s says", async (status, after, wait) => {
    const b = await bench({ faults: [{ method: "POST", status, headers: { "retry-after": after } }] });
    await announced(b);
    expect(b.waits).toEqual([wait]);
  });

  it.each([429, 503])("does not wait the hour that HTTP %d asks for", async (status) => {
    const b = await bench({ faults: [{ status, headers: { "retry-after": "3600" }, times: 9 }] });
    expect(await b.forge.announce(announcePlan("check-run", CONTEXT, ANNOUNCEMENT))).toMatchObject({ ok: false });
    expect(b.waits).toEqual([]);
  });

  it("waits for a secondary limit", async () => {
    const b = await bench({ faults: [{ status: 403, body: { message: "You have exceeded a secondary rate limit" } }] });
    await announced(b);
    expect(b.waits).toEqual([60_000]);
  });

  it("waits longer each time", async () => {
    const b = await bench({ faults: [{ status: 500, times: 8 }] });
    await b.forge.announce(announcePlan("check-run", CONTEXT, ANNOUNCEMENT));
    const first = b.waits.slice(0, 2);
    expect(first[1]! >= first[0]!).toBe(true);
  });

  it("a certificate that does not verify is named, and not tried again", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tls-"));
    try {
      execFileSync(
        "openssl",
        [
          "req",
          "-x509",
          "-newkey",
          "ec",
          "-pkeyopt",
          "ec_paramgen_curve:prime256v1",
          "-nodes",
          "-days",
          "1",
          "-subj",
          "/CN=127.0.0.1",
          "-keyout",
          `${folder}/k`,
          "-out",
          `${folder}/c`,
        ],
        { stdio: "ignore" },
      );
      const b = await bench({
        tls: { key: readFileSync(`${folder}/k`, "utf8"), cert: readFileSync(`${folder}/c`, "utf8") },
      });
      const made = await b.forge.announce(announcePlan("check-run", CONTEXT, ANNOUNCEMENT));
      expect(made).toMatchObject({ ok: false, failure: { kind: "certificate" } });
      expect(b.waits).toEqual([]);
      if (!made.ok) expect(made.failure.fix).toContain("NODE_EXTRA_CA_CERTS");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("an answer without end is cut off", async () => {
    const b = await bench({ faults: [{ status: 200, body: "x".repeat(17 * 1024 * 1024) }] });
    expect(await b.forge.announce(announcePlan("check-run", CONTEXT, ANNOUNCEMENT))).toMatchObject({
      ok: false,
      failure: { kind: "protocol" },
    });
  });

  it("a sender gives up after its time", async () => {
    const { apiUrl } = (await bench({ faults: [{ hang: true }] })).loopback;
    const send = await restClient(apiUrl, "CANARY-token", "test");
    const answer = await send({ method: "GET", path: "/x", headers: {}, timeoutMs: 50, maxBytes: 10 });
    expect(answer).toMatchObject({ kind: "fault", cause: "timeout" });
  });
});

describe("Gitea and Forgejo", () => {
  it.each(["gitea", "forgejo"] as const)("%s gets pending, then one verdict", async (name) => {
    const b = await bench({ family: "gitea" }, name);
    await b.forge.announce(announcePlan(interfaceOf(name, "x"), CONTEXT, ANNOUNCEMENT));
    await b.forge.complete(completePlan(interfaceOf(name, "x"), CONTEXT, completion()));
    expect(b.loopback.statuses.map((s) => [s.state, s.context])).toEqual([
      ["pending", NAME],
      ["success", NAME],
    ]);
    expect(b.loopback.calls()).toEqual([
      `POST /repos/acme/widgets/statuses/${SHA}`,
      `GET /repos/acme/widgets/commits/${SHA}/statuses`,
      `POST /repos/acme/widgets/statuses/${SHA}`,
    ]);
  });

  it("does not repeat a status that another attempt posted", async () => {
    const b = await bench({ family: "gitea" });
    const plan = completePlan("commit-status", CONTEXT, completion({ announcedHere: false }));
    await b.forge.complete(plan);
    await b.forge.complete(plan);
    expect(b.loopback.statuses).toHaveLength(1);
  });

  it("does not repeat a status whose answer was lost", async () => {
    const b = await bench({ family: "gitea", faults: [{ method: "POST", status: 504, effect: true }] });
    expect(await b.forge.announce(announcePlan("commit-status", CONTEXT, ANNOUNCEMENT))).toMatchObject({ ok: true });
    expect(b.loopback.statuses).toHaveLength(1);
  });

  it.each(["gitea", "forgejo"] as const)("%s: finds its own behind pages of other jobs' statuses", async (name) => {
    const b = await bench({ family: "gitea", pageSize: 50 }, name);
    await b.forge.announce(announcePlan("commit-status", CONTEXT, ANNOUNCEMENT));
    for (let i = 0; i < 120; i++)
      b.loopback.statuses.push({
        ...{ repository: "acme/widgets", sha: SHA, id: 5_000_000_000 + i },
        ...{ state: "success", context: `ci / job ${i} (push)`, description: "Successful" },
      });
    expect(await b.forge.complete(completePlan("commit-status", CONTEXT, completion()))).toMatchObject({ ok: true });
    expect(b.loopback.statuses.at(-1)).toMatchObject({ state: "success", context: NAME });
  });

  it("its verdict is the newest of its context, whatever another attempt said in between", async () => {
    const b = await bench({ family: "gitea" });
    const pass = completePlan("commit-status", CONTEXT, completion({ announcedHere: false }));
    const blocked = { ...completion().summary, report: aReport({ status: "blocked", failure_reason: "x" }) };
    await b.forge.complete(pass);
    await b.forge.complete(
      completePlan("commit-status", CONTEXT, completion({ announcedHere: false, summary: blocked })),
    );
    await b.forge.complete(pass);
    expect(b.loopback.statuses.map(({ state }) => state)).toEqual(["success", "error", "success"]);
  });

  it("names the permission", async () => {
    const b = await bench({ family: "gitea", readOnly: true });
    const made = await b.forge.announce(announcePlan("commit-status", CONTEXT, ANNOUNCEMENT));
    expect(made).toMatchObject({ ok: false, failure: { kind: "permission" } });
    if (!made.ok) expect(made.failure.fix).toMatch(/contents: write.*status-token/s);
  });
});

describe("pull requests and artifacts", () => {
  it("reads the head", async () => {
    const b = await bench({ pulls: { 7: { headSha: SHA, state: "closed" } } });
    expect(await b.forge.pull("acme/widgets", 7)).toMatchObject({
      ok: true,
      value: { headSha: SHA, state: "closed", baseRef: "main", headRepository: "acme/widgets", defaultBranch: "main" },
    });
    expect(await b.forge.pull("acme/widgets", 8)).toMatchObject({ ok: false, failure: { kind: "not-found" } });
  });

  it.each(["github", "gitea"] as const)(
    "downloads an artifact of %s, and its token goes no further than the forge",
    async (family) => {
      const folder = mkdtempSync(join(tmpdir(), "artifact-"));
      try {
        const zip = Buffer.from("PK-not-really");
        const b = await bench({ family, artifacts: [{ id: 5, runId: 9, name: "evidence", zip }] });
        expect(await b.forge.artifacts("acme/widgets", "9")).toMatchObject({
          ok: true,
          value: [{ id: "5", name: "evidence", sizeBytes: zip.length }],
        });
        expect(await b.forge.downloadArtifact("acme/widgets", "5", `${folder}/a.zip`)).toEqual({
          ok: true,
          value: null,
        });
        expect(readFileSync(`${folder}/a.zip`)).toEqual(zip);
        expect(b.loopback.blobHeaders[0]).not.toHaveProperty("authorization");
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  it("tries a download again that broke off, and keeps nothing of the first try", async () => {
    const folder = mkdtempSync(join(tmpdir(), "artifact-"));
    const zip = "PK-whole";
    let tries = 0;
    const blobs = createServer((socket) => {
      const sent = () => (++tries === 1 ? "PK" : zip);
      socket.once("data", () => socket.end(`HTTP/1.1 200 OK\r\ncontent-length: ${zip.length}\r\n\r\n${sent()}`));
    });
    await new Promise<void>((resolve) => blobs.listen(0, "127.0.0.1", resolve));
    try {
      const location = `http://127.0.0.1:${(blobs.address() as AddressInfo).port}/blob`;
      const b = await bench({
        artifacts: [{ id: 5, runId: 9, name: "evidence", zip: Buffer.alloc(0), location }],
        faults: [{ path: "zip$", status: 503 }],
      });
      expect(await b.forge.downloadArtifact("acme/widgets", "5", `${folder}/a.zip`)).toEqual({ ok: true, value: null });
      expect(readFileSync(`${folder}/a.zip`, "utf8")).toBe(zip);
      expect([tries, b.waits]).toEqual([2, [1_000, 2_000]]);
      b.loopback.fail({ path: "zip$", status: 500, times: 9 });
      const lost = await b.forge.downloadArtifact("acme/widgets", "5", `${folder}/b.zip`);
      expect(lost).toMatchObject({ ok: false, failure: { kind: "server" } });
      expect(readdirSync(folder)).toEqual(["a.zip"]);
    } finally {
      blobs.close();
      rmSync(folder, { recursive: true });
    }
  });

  it.each(["github", "gitea"] as const)(
    "%s: hands out the newest artifacts of a repository, however many there are",
    async (family) => {
      const zip = Buffer.from("x");
      const artifacts = Array.from({ length: 500 }, (_, index) => ({ id: index + 1, runId: 9, name: "e", zip }));
      const b = await bench({ family, artifacts, pageSize: 30 });
      const found = await b.forge.recentArtifacts("acme/widgets", null);
      const ids = found.ok ? found.value!.map(({ id }) => Number(id)) : [];
      expect(ids[0]).toBe(500);
      expect(ids.length).toBeGreaterThanOrEqual(270);
      expect(new Set(ids).size).toBe(ids.length);
      expect(b.loopback.journal.length).toBeLessThanOrEqual(10);
    },
  );

  it("an artifact that expired, and a forge without the interface", async () => {
    const b = await bench({ artifacts: [{ id: 5, runId: 9, name: "evidence", zip: Buffer.alloc(0), expired: true }] });
    expect(await b.forge.downloadArtifact("acme/widgets", "5", "/nonexistent/x")).toMatchObject({
      ok: false,
      failure: { kind: "not-found" },
    });
    b.loopback.fail({ status: 404, body: { message: "Not Found" } });
    expect(await b.forge.artifacts("acme/widgets", "9")).toEqual({ ok: true, value: null });
  });
});

describe("a forge that speaks about something else, or not of all", () => {
  const repo = { full_name: "acme/widgets", default_branch: "main" };
  const theirs = { full_name: "mallory/widgets", default_branch: "main" };
  const pull = (base: object, number = 7) => ({ number, head: { sha: SHA, repo }, base: { ref: "main", ...base } });
  const entry = (id: number, run: number) => ({ id, name: "evidence", workflow_run: { id: run } });
  const artifacts = (total: number, ...list: object[]) => ({ total_count: total, artifacts: list });

  it.each<[string, unknown, (forge: Forge) => Promise<unknown>]>([
    ["another pull request", pull({ repo }, 8), (forge) => forge.pull("acme/widgets", 7)],
    ["a pull request into another repository", pull({ repo: theirs }), (forge) => forge.pull("acme/widgets", 7)],
    ["another repository", theirs, (forge) => forge.defaultBranch("acme/widgets")],
    [
      "a branch under another's letters",
      { name: "Main", commit: { sha: SHA } },
      (forge) => forge.branchHead("acme/widgets", "main"),
    ],
    ["another branch", { name: "lax", commit: { sha: SHA } }, (forge) => forge.branchHead("acme/widgets", "main")],
    ["a branch without a commit", { name: "main" }, (forge) => forge.branchHead("acme/widgets", "main")],
    [
      "a part of a tree",
      { tree: [{ path: "a", mode: "100644", sha: SHA }], truncated: true },
      (forge) => forge.objectAt("acme/widgets", SHA, "a"),
    ],
    ["another run", { id: 10, head_sha: SHA, repository: repo }, (forge) => forge.workflowRun("acme/widgets", "9")],
    [
      "a run of another repository",
      { id: 9, head_sha: SHA, repository: theirs },
      (forge) => forge.workflowRun("acme/widgets", "9"),
    ],
    ["a run without a commit", { id: 9, repository: repo }, (forge) => forge.workflowRun("acme/widgets", "9")],
    ["another run's artifact", artifacts(1, entry(5, 10)), (forge) => forge.artifacts("acme/widgets", "9")],
    ["a part of the artifacts", artifacts(3, entry(5, 9)), (forge) => forge.artifacts("acme/widgets", "9")],
    ["no artifacts that are a list", { total_count: 0 }, (forge) => forge.artifacts("acme/widgets", "9")],
    ["somewhere else", "redirect", (forge) => forge.defaultBranch("acme/widgets")],
  ])("%s is not believed", async (_name, body, ask) => {
    const elsewhere = await loopbackForge();
    open.push(elsewhere);
    const fault =
      body === "redirect"
        ? { status: 302, headers: { location: `${elsewhere.url}/repos/acme/widgets` } }
        : { status: 200, body };
    const b = await bench({ faults: [{ ...fault, times: 99 }] });
    expect(await ask(b.forge)).toMatchObject({ ok: false, failure: { kind: "protocol" } });
    expect(elsewhere.journal).toEqual([]);
  });

  it.each<[string, Omit<Fault, "times">]>([
    ["nothing", { status: 204, body: "" }],
    ["half of an answer", { status: 206, body: `{"name":"main","number":7,"commit":{"sha":"${SHA}` }],
    ["that it did not change", { status: 304, body: "" }],
    ["a choice of others", { status: 300, body: [], headers: { location: "http://127.0.0.1:1/" } }],
    ["a text", { status: 200, body: '"main"' }],
  ])("%s is no answer to any question", async (_name, fault) => {
    const b = await bench({ faults: [{ ...fault, times: 99 }] });
    const asked: Promise<unknown>[] = [
      b.forge.pull("acme/widgets", 7),
      b.forge.defaultBranch("acme/widgets"),
      b.forge.branchHead("acme/widgets", "main"),
      b.forge.isInHistory("acme/widgets", SHA, SHA),
      b.forge.objectAt("acme/widgets", SHA, "a"),
      b.forge.workflowRun("acme/widgets", "9"),
      b.forge.artifacts("acme/widgets", "9"),
      b.forge.recentArtifacts("acme/widgets", null),
      b.forge.reviews("acme/widgets", 7),
      b.forge.environmentDecisions("acme/widgets", "9"),
      b.forge.mayWrite("acme/widgets", "boss"),
      b.forge.mergeOf("acme/widgets", { branch: "main", path: "a" }),
      b.forge.consume("acme/widgets", { tag: "harness-approval/x", sha: SHA, message: "m" }),
    ];
    for (const answer of await Promise.all(asked)) expect(answer).toMatchObject({ ok: false });
  });

  it("what a page says of further ones, and where, is not followed", async () => {
    const elsewhere = await loopbackForge();
    open.push(elsewhere);
    const headers = { link: `<${elsewhere.url}/repos/acme/widgets/actions/runs/9/artifacts?page=2>; rel="next"` };
    const b = await bench({ faults: [{ status: 200, body: artifacts(1, entry(5, 9)), headers }] });
    expect(await b.forge.artifacts("acme/widgets", "9")).toMatchObject({ ok: true, value: [{ id: "5" }] });
    expect(elsewhere.journal).toEqual([]);
  });

  it("pages of artifacts without an end are given up", async () => {
    const many = Array.from({ length: 25 }, (_, i) => ({ id: i + 1, runId: 9, name: `n${i}`, zip: Buffer.alloc(0) }));
    const b = await bench({ artifacts: many, pageSize: 1 });
    expect(await b.forge.artifacts("acme/widgets", "9")).toMatchObject({ ok: false, failure: { kind: "protocol" } });
    expect(b.loopback.journal.length).toBeLessThan(25);
  });

  it("a status that is not its own any more, or that nobody has, is followed by no success", async () => {
    const b = await bench({ family: "gitea" });
    await b.forge.announce(announcePlan("commit-status", CONTEXT, ANNOUNCEMENT));
    const empty = { method: "GET", status: 200, body: [] };
    b.loopback.fail(empty);
    const done = await b.forge.complete(completePlan("commit-status", CONTEXT, completion()));
    expect(done).toMatchObject({ ok: false, failure: { kind: "refused" } });
    expect(b.loopback.statuses.map(({ state }) => state)).toEqual(["pending"]);
  });

  it.each(["github", "gitea"] as const)("%s: an entry of the ledger that is another's is none", async (family) => {
    const b = await bench({ family });
    const entry = { tag: "harness-approval/x", sha: SHA, message: "ours" };
    expect(await b.forge.consume("acme/widgets", entry)).toEqual({ ok: true, value: true });
    expect(await b.forge.consume("acme/widgets", { ...entry, message: "theirs" })).toEqual({ ok: true, value: false });
    const answer =
      family === "github"
        ? { path: "git/refs$", body: { ref: "refs/tags/harness-approval/y", object: { sha: "1".repeat(40) } } }
        : { path: "tags$", body: { name: "harness-approval/y", message: "theirs" } };
    b.loopback.fail({ method: "POST", status: 201, ...answer });
    expect(await b.forge.consume("acme/widgets", { ...entry, tag: "harness-approval/y" })).toEqual({
      ok: true,
      value: false,
    });
  });
});

describe("what somebody who may write puts in the way", () => {
  it.each(["github", "gitea"] as const)(
    "%s: a tag that keeps an entry of the ledger from being made is named",
    async (family) => {
      const refused = { method: "POST", path: family === "github" ? "git/refs$" : "tags$", status: 422 };
      const b = await bench({ family, faults: [{ ...refused, body: { message: "cannot lock ref" } }] });
      const entry = { tag: "harness-approval/x", sha: SHA, message: "ours" };
      expect(await b.forge.consume("acme/widgets", entry)).toMatchObject({
        ok: false,
        failure: {
          message: expect.stringContaining("cannot lock ref"),
          fix: expect.stringMatching(/called harness-approval, .* below harness-approval\/x\//),
        },
      });
    },
  );

  it.each(["github", "gitea"] as const)("%s: a branch that is gone is told as that", async (family) => {
    const b = await bench({ family });
    expect(await b.forge.branchHead("acme/widgets", "release-1")).toMatchObject({
      ok: false,
      failure: {
        kind: "not-found",
        message: expect.stringContaining("none of that name"),
        fix: expect.stringContaining("deleted or renamed"),
      },
    });
  });
});

describe("the local forge", () => {
  it("prints what it would send", async () => {
    const b = await bench({}, "local");
    await b.forge.announce(announcePlan("print", CONTEXT, ANNOUNCEMENT));
    await b.forge.complete(completePlan("print", CONTEXT, completion()));
    expect(b.lines.join("\n")).toContain("✅ pass");
    expect(b.loopback.journal).toEqual([]);
  });
});
