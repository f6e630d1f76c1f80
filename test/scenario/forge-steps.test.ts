import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Job, type JobResult, removeJob, runAction } from "../support/composite";
import { STEP_VARIABLES } from "../../src/flow/publish/variables";
import { loopbackForge, type LoopbackForge } from "../support/loopback-forge.mjs";
import { ROOT } from "../support/program";

const SHA = "9".repeat(40);
const CANARY = "CANARY-of-the-runner";

let on: LoopbackForge;
let jobs: JobResult[] = [];
beforeEach(async () => {
  on = await loopbackForge({ token: "CANARY-token" });
});
afterEach(async () => {
  await on.close();
  for (const job of jobs) removeJob(job);
  jobs = [];
});

async function action(job: Partial<Job>): Promise<JobResult> {
  const result = await runAction({
    payload: readFileSync(join(ROOT, "fixtures/forge/events/push.json")),
    ...job,
    inputs: { forge: "github", ...job.inputs },
    env: {
      GITHUB_API_URL: on.apiUrl,
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REPOSITORY: "acme/widgets",
      GITHUB_SHA: SHA,
      GITHUB_REF: "refs/heads/main",
      GITHUB_RUN_ID: "77",
      GITHUB_EVENT_NAME: "push",
      ...job.env,
    },
  });
  jobs.push(result);
  return result;
}

describe("what can't be run is refused before the forge hears of it", () => {
  it.each([
    [{ stage: "5", mode: "run" }, /input mode: .*found run/],
    [{ mode: "conclude", outcome: "x.json" }, /input stage: .*one whose results a person decides on: 5/],
    [{ stage: "6" }, /input stage: .*6, which is not built yet/],
    [{ stage: "03" }, /input stage: .*"03"/],
    [{ stage: "" }, /input stage: .*an empty text/],
    [{ lane: "" }, /input lane: .*an empty text/],
    [{ lane: "cased" }, /input lane: .*"cased"/],
    [{ mode: "" }, /input mode: .*an empty text/],
  ])("%j", async (inputs, words) => {
    const job = await action({ inputs });
    expect(job.conclusion).toBe("failure");
    expect(job.log).toMatch(words);
    expect(on.journal).toEqual([]);
    expect(
      Object.entries(job.steps)
        .filter(([, { outcome }]) => outcome !== "skipped")
        .map(([id]) => id),
    ).toEqual(["place"]);
  });
});

describe("a token that can't be sent", () => {
  it.each([["CANARY-token\n"], ["CANARY-tok\nCANARY-more"], ["CANARY-tokén"]])(
    "%j ends the job without a word of it",
    async (token) => {
      const job = await action({ inputs: { stage: "1", "github-token": token } });
      expect(job.conclusion).toBe("failure");
      expect(job.log).toContain("The token for the forge can't be sent");
      expect(job.log.replace(/::add-mask::.*/g, "")).not.toContain("CANARY-tok");
      expect(on.journal).toEqual([]);
    },
  );
});

describe("what steps tell each other", () => {
  it("are the outputs that the runner keeps: no variable of the job and no file of its temporary folder", async () => {
    let temporary = "";
    const seen: string[] = [];
    const poison = Object.fromEntries(
      Object.values(STEP_VARIABLES).map((name) => [name, '{"mode":"run","evil":true}']),
    );
    const job = await action({
      env: poison,
      inputs: { upload: "false" },
      workspace: (folder) => void (temporary = join(folder, "../temp")),
      // The folder of bundles is evidence, which the report step verifies by what the run has said of it.
      before: (step) =>
        void seen.push(
          ...readdirSync(temporary)
            .filter((name) => name !== "harness-runs")
            .map((name) => `${step}: ${name}`),
        ),
    });
    expect(job.conclusion, job.log).toBe("success");
    expect(job.outputs["status"]).toBe("pass");
    expect(on.checks).toMatchObject([{ name: "harness / stage 2 / fake / r1-string-slugify", conclusion: "success" }]);
    expect(seen).toEqual([]);
  });
});

describe("a runner that hands on its own environment", () => {
  it("gives programs that a step starts nothing of it, and no step a token that it does not need", async () => {
    const folder = mkdtempSync(join(tmpdir(), "handed-on-"));
    try {
      const bin = join(folder, "bin");
      mkdirSync(bin);
      for (const tool of ["bun", "python3"]) {
        writeFileSync(join(bin, tool), `#!/bin/sh\nenv > ${folder}/${tool}.$$.env\necho 1\n`);
        chmodSync(join(bin, tool), 0o755);
      }
      const seen = join(folder, "wrapper");
      writeFileSync(seen, `#!/bin/sh\nenv > ${folder}/step.$$.env\nexec "$@"\n`);
      chmodSync(seen, 0o755);
      const tokens = [
        "GITHUB_TOKEN",
        "GH_TOKEN",
        "GITEA_TOKEN",
        "FORGEJO_TOKEN",
        "ACTIONS_RUNTIME_TOKEN",
        "INPUT_GITHUB-TOKEN",
      ];
      const job = await action({
        inputs: { stage: "1" },
        wrapper: [seen],
        env: {
          PATH: `${bin}:${process.env["PATH"]}`,
          ...Object.fromEntries(tokens.map((name) => [name, CANARY])),
          AWS_SECRET_ACCESS_KEY: CANARY,
        },
      });
      expect(job.steps["report"]!.outcome, job.log).toBe("failure");
      const dumps = readdirSync(folder).filter((name) => name.endsWith(".env"));
      const of = (kind: string) =>
        dumps.filter((name) => name.startsWith(kind)).map((name) => readFileSync(join(folder, name), "utf8"));
      expect(of("bun").length).toBeGreaterThan(0);
      expect(of("python3").length).toBeGreaterThan(0);
      for (const text of [...of("bun"), ...of("python3")]) expect(text).not.toContain(CANARY);
      expect(of("step").length).toBeGreaterThan(3);
      for (const text of of("step")) for (const name of tokens) expect(text).not.toContain(`${name}=${CANARY}`);
      expect(job.log).not.toContain(CANARY);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
