import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { obstacleTo } from "../../src/world/contain/probe";
import { type CaseRunOptions, COMMIT, FIX, MODEL, runCase } from "../support/case-run";
import { PROGRAMS, ROOT } from "../support/program";
import { type CaseScript, completed, envelope, shell } from "../support/scripted-model/case-script";
import { buildStandin, STANDIN_SOURCE } from "../support/standin-ca/build";

/**
 * The lane `case` in the real sandbox behind the real gateway, with a scripted model. The agent is the stand-in; where
 * CASE_HARNESS_TEST_CA names a real `ca`, the same scenarios are run with that one as well.
 */
const REAL = process.env.CASE_HARNESS_TEST_CA ?? "";
const programs = {
  canary: join(PROGRAMS, "canary.cjs"),
  relay: join(PROGRAMS, "relay.cjs"),
  fake: join(PROGRAMS, "fake.cjs"),
};
const contained = obstacleTo("sandbox") === null;
let standin = "";
beforeAll(() => {
  standin = join(mkdtempSync(join(tmpdir(), "standin-")), "ca");
  buildStandin(standin, readFileSync(join(ROOT, STANDIN_SOURCE)));
});

const agents = REAL === "" ? ["stand-in"] : ["stand-in", "real"];
const solved = [shell(`${FIX}\n${COMMIT}`), completed()];
const noForge = [{ text: envelope({ status: "failed", error: "no forge" }) }];

describe.skipIf(!contained).each(agents)("the lane case with the %s program", (agent) => {
  const run = (script: CaseRunOptions["script"], rest: Partial<CaseRunOptions> = {}) =>
    runCase({ script, program: agent === "real" ? REAL : standin, ...rest }, programs);

  /** Time to come to where it hangs. */
  const deadlineMs = agent === "real" ? 12_000 : 4_000;

  it("delivers: exact command, empty folder, one model, nothing of the harness in sight", async () => {
    process.env.CANARY_OF_THE_HARNESS = "CANARY-of-the-harness";
    const probe = "env; pwd; ls -a /harness /harness/empty; cat /home/agent/.gitconfig; cat /harness/case/config.json";
    const one = await run({ implementer: [shell(probe), ...solved], closer: noForge });
    expect(one.blockers).toEqual([]);
    expect(one.result).toMatchObject({ exitCode: 0, termination: "exited", survivors: "none" });
    expect(one.headMoved).toBe(true);
    expect(one.prepared.spec.argv).toEqual([
      "/harness/bin/ca",
      "run",
      "--task",
      `/case/tasks/${one.prepared.taskId}.task.json`,
      "--mode",
      "unattended",
    ]);
    expect(one.calls.every((call) => call.outcome === "completed" && call.answered_models.join() === MODEL)).toBe(true);
    const seen = JSON.stringify(one.requests.map(({ body }) => body));
    expect(seen).toContain("Only these paths may be changed");
    expect(seen).not.toContain(one.workspace);
    expect(seen).toContain("agent@case-harness.invalid");
    expect(seen).not.toContain("CANARY-of-the-harness");
    expect(one.phases).toContain("implement started");
    expect(one.phases).toContain("review completed");
  });

  it.each([
    ["no envelope after a good commit", [solved[0]!, { text: "all done" }]],
    ["a broken envelope", [solved[0]!, { text: "<<<AGENT_RESULT {oops AGENT_RESULT>>>" }]],
    [
      "a fenced envelope",
      [solved[0]!, { text: '<<<AGENT_RESULT\n```json\n{"status":"completed"}\n```\nAGENT_RESULT>>>' }],
    ],
    ["reasoning alone", [{ reasoning: "I think" }]],
    ["401", [{ status: 401 }]],
    ["429", [{ status: 429 }]],
    ["500", [{ status: 500 }]],
  ] as [string, CaseScript["implementer"]][])(
    "%s is a protocol failure, although it exits with 0",
    async (name, implementer) => {
      const one = await run({ implementer: implementer! });
      expect(one.result.exitCode).toBe(0);
      expect(one.blockers).toHaveLength(1);
      expect(one.blockers[0]).toMatch(/^agent_protocol_failed implementer .*AGENT_RESULT/);
      expect(one.headMoved).toBe(!["reasoning alone", "401", "429", "500"].includes(name));
      // Case says nothing of its endpoint's errors; the gateway does.
      if (/^\d/.test(name)) expect(one.blockers[0]).toContain(`status_${name}`);
    },
  );

  it("an endpoint that is dead is named as the reason", async () => {
    const one = await run({}, { baseUrl: "http://127.0.0.1:1/v1" });
    expect(one.blockers[0]).toMatch(/^agent_protocol_failed implementer .*upstream_unreachable/);
  });

  it("a key that is missing reaches nothing", async () => {
    const one = await run({}, { spec: ({ spec }) => delete (spec.env as Record<string, string>)["OPENAI_API_KEY"] });
    expect(one.requests).toHaveLength(0);
    expect(one.blockers[0]).toMatch(/^agent_protocol_failed implementer/);
  });

  it.each([
    ["talked only", { implementer: [completed()] }, false],
    ["did not commit", { implementer: [shell(FIX), completed()] }, false],
    [
      "lies about its tests",
      { implementer: [shell(`echo '# x' >> strings.py; ${COMMIT}`), completed({ artifacts: { testsPassed: true } })] },
      true,
    ],
  ] as [string, CaseScript, boolean][])(
    "one that %s calls itself completed: only the harness's own checks tell",
    async (_name, script, moved) => {
      const one = await run(script);
      expect(one.result.exitCode).toBe(0);
      expect(one.blockers).toEqual([]);
      expect(one.headMoved).toBe(moved);
    },
  );

  it("an implementer that says it failed is a failure of the lane", async () => {
    const one = await run({ implementer: [{ text: envelope({ status: "failed", error: "could not" }) }] });
    expect(one.blockers.map((text) => text.split(" ").slice(0, 2).join(" "))).toEqual(["backend_failed implementer"]);
  });

  it.each([
    [
      "critical findings",
      { reviewer: [completed({ findings: { critical: 1, warnings: 0, info: 0, details: [] } })] },
      "reviewer",
    ],
    [
      "critical findings that a failing closer hides",
      { reviewer: [completed({ findings: { critical: 1, warnings: 0, info: 0, details: [] } })], closer: noForge },
      "reviewer",
    ],
    ["a failed review", { reviewer: [{ text: envelope({ status: "failed", error: "bad" }) }] }, "reviewer"],
    [
      "a rubric that stays failed",
      {
        reviewer: [
          completed({
            rubric: { role: "reviewer", categories: [{ category: "scope-discipline", verdict: "fail", detail: "" }] },
          }),
        ],
      },
      "reviewer",
    ],
    [
      "a verifier whose rubric stays failed",
      {
        verifier: [
          completed({
            rubric: { role: "verifier", categories: [{ category: "edge-case-checked", verdict: "fail", detail: "" }] },
          }),
        ],
      },
      "verifier",
    ],
  ] as [string, CaseScript, string][])("%s is the reviewer's rejection", async (_name, script, subject) => {
    const one = await run({ implementer: solved, ...script });
    expect(one.result.exitCode).toBe(0);
    expect(one.blockers[0]).toMatch(new RegExp(`^reviewer_rejected ${subject}`));
  });

  it("a verifier without a result is a protocol failure", async () => {
    const one = await run({ implementer: solved, verifier: [{ text: "fine" }] });
    expect(one.blockers[0]).toMatch(/^agent_protocol_failed verifier/);
  });

  it("one that sleeps after its result is stopped as lingering", async () => {
    const one = await run({ implementer: solved, verifier: [shell("sleep 600")] }, { lingerMs: 1500 });
    expect(one.result.termination).toBe("harness_completed");
    expect(one.blockers).toEqual([]);
    expect(one.headMoved).toBe(true);
  });

  // Each works for longer than it may linger, and is then heard.
  const rejects = [completed({ findings: { critical: 1, warnings: 0, info: 0, details: [] } })];
  const spin = `timeout 5 python3 -c "while True: pass"`;
  it.each([
    ["computes", [shell(`${spin}; true`), completed()]],
    ["waits for a child that computes", [shell(`(${spin}) & wait; true`), completed()]],
    ["waits for its model", [{ ...completed(), delayMs: 5000 }]],
    ["only changes files", [shell("for i in 1 2 3 4 5 6 7 8 9 10; do date > .case/x; sleep 0.5; done"), completed()]],
    [
      "only writes output",
      [shell("for i in 1 2 3 4 5 6 7 8 9 10; do echo x > /proc/$PPID/fd/2; sleep 0.5; done"), completed()],
    ],
  ] as [string, CaseScript["verifier"]][])("a verifier that %s is no lane that lingers", async (_name, verifier) => {
    const one = await run({ implementer: solved, verifier: verifier!, reviewer: rejects }, { lingerMs: 2000 });
    expect(one.result.termination).toBe("exited");
    expect(one.blockers[0]).toMatch(/^reviewer_rejected reviewer/);
  });

  it("its own commands find its task: what its prompts tell its agents to do works", async () => {
    const look = "cat .case/active; ls .case/tasks/active/; ls -d .case/tasks/active/*.task.json | xargs cat";
    const touch =
      "touch .case/tasks/active/x.working.md .case/learnings.md /harness/case/agent-versions/x.md && echo all-written";
    const one = await run({ implementer: [shell(`${look}; ${touch}`), ...solved] });
    expect(one.blockers).toEqual([]);
    const seen = one.requests.map(({ body }) => body).find((body) => body.includes("all-written")) ?? "";
    expect(seen).toContain(`${one.prepared.taskId}.task.json`);
    expect(seen).toMatch(new RegExp(`"content": ?"${one.prepared.taskId}\\\\n`));
  });

  // Of the program itself, which not every machine may have: no test of the stand-in.
  const itself = agent === "real" ? it : () => undefined;
  itself("marks what it tested and reviewed", async () => {
    const marks = [
      "printf 'all 12 tests passed ok\\n' > /tmp/log",
      "ca mark-tested < /tmp/log && ca mark-manual-tested --library < /tmp/log",
      "ca mark-reviewed --critical 0 --warnings 0 --info 0 && ca snapshot implementer --task x --reason y",
      "ca status /case/tasks/*.task.json tested && ls .case/$(cat .case/active)/reviewed && echo all-marked",
    ].join(" && ");
    const one = await run({ implementer: [shell(marks), ...solved] });
    expect(one.requests.some(({ body }) => body.includes("true\\n.case/") && body.includes("all-marked"))).toBe(true);
  });

  it("one that hangs before its result is left to its deadline", async () => {
    const one = await run({ implementer: [solved[0]!, { hang: true }] }, { lingerMs: 300, deadlineMs });
    expect(one.result).toMatchObject({ termination: "timeout", survivors: "none" });
    expect(one.headMoved).toBe(true);
  });

  it("one that hangs with work left uncommitted is left to its deadline", async () => {
    const script = {
      implementer: [shell(`${FIX}\n${COMMIT}; echo x > left.txt`), completed()],
      verifier: [{ hang: true }],
    };
    const one = await run(script, { lingerMs: 300, deadlineMs });
    expect(one.result.termination).toBe("timeout");
  });

  it("another model is refused, and an attempt at it is seen", async () => {
    const attempt = `python3 -c "
import os, urllib.request
body = b'{\\"model\\": \\"model-2\\", \\"messages\\": []}'
request = urllib.request.Request('http://127.0.0.1:4010/v1/chat/completions', body, {'authorization': 'Bearer ' + os.environ['OPENAI_API_KEY']})
try: urllib.request.urlopen(request)
except Exception as error: print(error)
"`;
    const one = await run({ implementer: [shell(attempt), ...solved] });
    expect(one.requests.every(({ json }) => json.model === MODEL)).toBe(true);
    expect(one.calls.some((call) => call.reason === "fallback_model_used" && call.requested_model === "model-2")).toBe(
      true,
    );
  });

  it("its configuration can't be changed for the agents that come after", async () => {
    const change =
      "echo '{}' > /harness/case/config.json; rm -f /harness/case/config.json; touch /harness/empty/.env; cat /harness/case/config.json";
    const one = await run({ implementer: [shell(change), ...solved] });
    expect(one.blockers).toEqual([]);
    expect(one.stderr).not.toContain("anthropic");
    expect(one.requests.every(({ json }) => json.model === MODEL)).toBe(true);
  });

  it("an event log that is a link or a pipe is never followed", async () => {
    const one = await run({
      implementer: [...solved],
      retrospective: [shell("cd .case/*/events && mv *.jsonl /tmp/x && mkfifo run-x.jsonl"), completed()],
    });
    expect(one.events).toMatchObject({ problem: expect.any(String) });
    expect(one.blockers[0]).toMatch(/^agent_protocol_failed event log/);
  });
});

it("has a sandbox to be run in", () => {
  // Counted as skipped above where there is none; the reason is here.
  expect(contained || obstacleTo("sandbox") !== null).toBe(true);
  expect(existsSync(join(ROOT, STANDIN_SOURCE))).toBe(true);
});
