import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { makeCertificates } from "../support/certificates";
import { type Job, type JobResult, removeJob, runAction } from "../support/composite";
import { type Fault, loopbackForge, type LoopbackForge } from "../support/loopback-forge.mjs";
import { ROOT } from "../support/program";

let open: { close(): Promise<void> }[] = [];
let jobs: JobResult[] = [];
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  for (const job of jobs) removeJob(job);
  [open, jobs] = [[], []];
});

/** A pass of the shipped case, told to a forge at this address. */
async function action(env: Record<string, string>, more: Partial<Job> = {}): Promise<JobResult> {
  const job = await runAction({
    payload: readFileSync(join(ROOT, "fixtures/forge/events/push.json")),
    inputs: { forge: "github" },
    ...more,
    env: {
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REPOSITORY: "acme/widgets",
      GITHUB_SHA: "9".repeat(40),
      GITHUB_REF: "refs/heads/main",
      GITHUB_RUN_ID: "77",
      GITHUB_EVENT_NAME: "push",
      ...env,
    },
  });
  jobs.push(job);
  return job;
}

async function forge(setup: { tls?: { key: string; cert: string }; faults?: Fault[] }): Promise<LoopbackForge> {
  const made = await loopbackForge({ token: "CANARY-token", ...setup });
  open.push(made);
  return made;
}

const certificates = makeCertificates();

describe.skipIf(certificates === null)("a forge behind a certificate of a private authority", () => {
  const { key, cert, authority } = certificates ?? { key: "", cert: "", authority: "" };

  it("is not told anything, and what to do is", async () => {
    const on = await forge({ tls: { key, cert } });
    const job = await action({ GITHUB_API_URL: on.apiUrl });
    expect(job.conclusion).toBe("failure");
    expect(job.steps["run"]!.outcome).toBe("skipped");
    expect(job.log).toMatch(/does not verify.*NODE_EXTRA_CA_CERTS/);
    expect(job.log).not.toContain("trying again");
    expect(on.journal).toEqual([]);
  });

  it("is told, once the authority is named, through the proxy that the runner names", async () => {
    const on = await forge({ tls: { key, cert } });
    const connects: string[] = [];
    const proxy = createServer();
    proxy.on("connect", (request, socket) => {
      connects.push(request.url ?? "");
      const through = connect(Number(new URL(on.url).port), "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
        through.pipe(socket).pipe(through);
      });
      for (const end of [through, socket]) end.on("error", () => end.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    open.push({
      close: () =>
        new Promise((resolve) => {
          proxy.closeAllConnections();
          proxy.close(() => resolve());
        }),
    });
    const job = await action({
      // Nobody but the proxy knows where this is.
      GITHUB_API_URL: "https://model.invalid",
      HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      NODE_EXTRA_CA_CERTS: authority,
    });
    expect(job.conclusion, job.log).toBe("success");
    expect(on.checks).toMatchObject([{ conclusion: "success", completions: 1 }]);
    expect(new Set(connects)).toEqual(new Set(["model.invalid:443"]));
  });
});

describe("a forge that is not well", () => {
  /** What is asked before anything is announced: which branch judges, and where it stands. */
  const ASKED = ["GET /repos/acme/widgets", "GET /repos/acme/widgets/branches/main"];
  const ANNOUNCED = "POST /repos/acme/widgets/check-runs";
  const html = { status: 200, headers: { "content-type": "text/html" }, body: "<html>sign in</html>" };
  it.each([
    ["a page instead of JSON", [html], "HTML instead of JSON"],
    [
      "an answer that is cut off",
      [{ ...html, headers: { "content-type": "application/json" }, body: '{"id":' }],
      "JSON",
    ],
    ["a redirect", [{ status: 301, headers: { location: "https://elsewhere.invalid/" } }], "sends us elsewhere"],
    ["a forbidden repository", [{ status: 404, body: { message: "Not Found" } }], "checks: write"],
  ] as const)("%s: nothing runs", async (_name, faults, word) => {
    const on = await forge({ faults: faults.map((fault) => ({ ...fault, method: "POST" })) });
    const job = await action({ GITHUB_API_URL: on.apiUrl });
    expect(job.conclusion).toBe("failure");
    expect(job.steps["run"]!.outcome).toBe("skipped");
    expect(job.log).toContain(word);
    expect(on.calls()).toEqual([...ASKED, ANNOUNCED]);
    expect(job.log).not.toContain("CANARY");
  });

  it.each([0, 1])(
    "nothing is announced either where it does not answer what judges (question %d)",
    async (question) => {
      const path = `^${ASKED[question]!.split(" ")[1]}$`;
      const on = await forge({ faults: [{ ...html, method: "GET", path }] });
      const job = await action({ GITHUB_API_URL: on.apiUrl });
      expect(job.conclusion).toBe("failure");
      expect(job.steps["run"]!.outcome).toBe("skipped");
      expect(job.log).toContain("HTML instead of JSON");
      expect(on.calls()).toEqual(ASKED.slice(0, question + 1));
    },
  );

  it("the announcing step is killed while the forge answers: its check ends all the same", async () => {
    const on = await forge({ faults: [{ method: "POST", effect: true, hang: true }] });
    let temp = "";
    const killer = (async () => {
      while (!on.calls().includes(ANNOUNCED)) await sleep(20);
      process.kill(Number(readFileSync(join(temp, "announce"), "utf8")), "SIGKILL");
    })();
    // The shell becomes the program, so this is its id.
    const script = 'case "$*" in *"step announce"*) echo $$ > "$RUNNER_TEMP/announce";; esac; exec "$@"';
    const job = await action(
      { GITHUB_API_URL: on.apiUrl },
      {
        wrapper: ["bash", "-c", script, "wrapper"],
        workspace: (path) => void (temp = join(dirname(path), "temp")),
      },
    );
    await killer;
    expect(job.steps["run"]!.outcome, job.log).toBe("skipped");
    expect(on.calls().filter((call) => call.includes("/check-runs"))).toEqual([
      ANNOUNCED,
      `GET /repos/acme/widgets/commits/${"9".repeat(40)}/check-runs`,
      "PATCH /repos/acme/widgets/check-runs/4000000001",
    ]);
    expect(on.checks).toMatchObject([{ conclusion: "failure", completions: 1 }]);
    expect(on.checks[0]!.output.summary).toContain("never started");
  });

  it("slow answers, an outage and a lost answer: one check, completed once", async () => {
    const on = await forge({
      faults: [
        { method: "POST", status: 502, effect: true },
        { method: "GET", status: 500 },
        { method: "PATCH", reset: true },
      ],
    });
    const job = await action({ GITHUB_API_URL: on.apiUrl });
    expect(job.conclusion, job.log).toBe("success");
    expect(on.checks).toMatchObject([{ conclusion: "success", completions: 1 }]);
  });
});
